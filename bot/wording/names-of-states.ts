const outcomes: ReadonlyMap<string, string> = new Map([
  ['solved', '已解决'],
  ['partly-solved', '部分解决'],
  ['not-solved', '没解决'],
  ['unanswered', '未答复'],
  ['not-possible-explained', '办不了，已解释'],
  ['withdrawn', '已撤销'],
  ['answered', '已答复'],
  ['joined', '与同一件事一起办完'],
]);

const ratings: ReadonlyMap<string, string> = new Map([
  ['satisfied', '满意'],
  ['basically-satisfied', '基本满意'],
  ['dissatisfied', '不满意'],
]);

const states: ReadonlyMap<string, string> = new Map([
  ['assigned', '待签收'],
  ['accepted', '办理中'],
  ['waiting-resident', '等居民回复'],
  ['waiting-outside', '等外单位'],
  ['claimed-solved', '已办，等您确认'],
  ['closed', '已结束'],
]);

const dueKinds: ReadonlyMap<string, string> = new Map([
  ['open-unconfirmed', '到时自动登记'],
  ['accept-step', '无人接单提醒'],
  ['look-at-task', '任务提醒'],
  ['look-at-notice', '通知到点'],
  ['open-calls', '预警逐人通知'],
  ['end-calls', '预警结束告知'],
  ['look-at-call', '预警回复检查'],
  ['leave-begins', '请假开始'],
  ['leave-ends', '请假结束'],
  ['leave-unanswered', '交接确认提醒'],
  ['duty-unconfirmed', '值班确认提醒'],
  ['forget-offer', '忘掉群里听到的话'],
  ['boundary-begins', '片区调整生效'],
]);

export function outcomeName(outcome: string): string {
  return outcomes.get(outcome) ?? outcome;
}

export function ratingName(rating: string): string {
  return ratings.get(rating) ?? rating;
}

export function stateName(state: string): string {
  return states.get(state) ?? state;
}

export function dueKindName(kind: string): string {
  return dueKinds.get(kind) ?? kind;
}
