import type { BotSayings } from './bot-sayings';
import { inBrackets } from './format-moment';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type Codes =
  | 'help-staff'
  | 'staff-bound'
  | 'staff-code-wrong'
  | 'staff-code-issued'
  | 'staff-not-found'
  | 'clerk-only'
  | 'staff-accepted'
  | 'staff-noted'
  | 'staff-asked'
  | 'staff-answered'
  | 'staff-transferred'
  | 'staff-claimed'
  | 'photo-missing'
  | 'photo-waits'
  | 'which-request'
  | 'staff-none-open'
  | 'number-not-found'
  | 'transfer-to-whom'
  | 'note-missing'
  | 'date-impossible'
  | 'more-time-how'
  | 'approval-asked'
  | 'approval-decided'
  | 'decide-whom'
  | 'owner-decided'
  | 'supervised'
  | 'stands-still'
  | 'goes-on'
  | 'transfer-third'
  | 'todo-list'
  | 'todo-empty'
  | 'morning-card'
  | 'route-explained'
  | 'unknown-staff-word';

/** What staff hear in answer to their words. */
export const staffWording: Readonly<Record<Codes & keyof BotSayings, (p: SayingReader) => string>> = {
  'help-staff': () =>
    [
      '用编号后三位加一个词：',
      '001 收到 · 001 收到 电工下午到',
      '001 办结 换了灯泡（带照片）',
      '001 问 您家几楼？ · 001 答复 …',
      '001 转 李强 说明 · 001 类 宅基地 · 催 001',
      '001 延期 等配件 到18号 · 001 等 供电公司 到18号',
      '为什么 001 · 待办',
      '001 公示 · 002 分开（多户反映同一件事时）',
      '任务 王芳 明天17点前 报排查表 · T01 收到 · T01 完成',
      '我明天请假 · 我回来了 · 我的值班 · 发送情况',
      '发通知 气象预报 甲片 到明天18点 … · 更正 N01 … · N01 送达 · 通知 · 来源',
      'N01 情况 · N01 名单 · N01 打通 李强 · 电话名单（预警没回的人）',
    ].join('\n'),
  'staff-bound': (p) => `${p.text('name')}，您已绑定。发“待办”看手上的事，发“帮助”看用法。`,
  'staff-code-wrong': () => '绑定码不对、已用过或已过期，请找窗口重发一个。',
  'staff-code-issued': (p) =>
    `${p.text('name')}的绑定码：${p.text('code')}，${p.moment('expiresAt')}前有效，只能用一次。请本人发“绑定 ${p.text('code')}”。`,
  'staff-not-found': (p) =>
    p.text('words') ? `没找到“${p.text('words')}”，请写全名或岗位名。` : '请写上姓名，例如“发码 王芳”。',
  'clerk-only': () => '绑定码只由窗口人员发，请找窗口。',
  'staff-accepted': (p) =>
    `已签收 ${p.text('number')} ${p.optional('place') ?? ''}${p.text('topic')}，${p.moment('dueAt')}前办好。会告诉居民。`,
  'staff-noted': (p) => `${p.text('number')} 进展会告诉居民。`,
  'staff-asked': (p) => `${p.text('number')} 已问居民，等回复。`,
  'staff-answered': (p) => `${p.text('number')} 已答复，结束。`,
  'staff-transferred': (p) => `${p.text('number')} 已请${p.text('to')}接，对方签收前仍由您负责。`,
  'staff-claimed': (p) => `${p.text('number')} 已请居民确认。`,
  'photo-missing': (p) => `${p.text('number')} 还差照片，请在10分钟内发一张，发来就算办结。`,
  'photo-waits': (p) => {
    const codes = p.list('codes');
    return `照片收到，请在10分钟内发编号和词，例如“${codes[0] ?? '001'} 办结 换了灯泡”。`;
  },
  'which-request': (p) => `“${p.text('word')}”是指哪一件？请回编号：\n${p.list('numbers').join('\n')}`,
  'staff-none-open': (p) => `没有可以“${p.text('word')}”的事。发“待办”看手上的事。`,
  'number-not-found': (p) => `没找到编号 ${p.text('words')}。发“待办”看手上的事。`,
  'transfer-to-whom': (p) => `${p.text('number')} 转给谁？请写“转 姓名 说明”。`,
  'note-missing': (p) =>
    `请写上内容，例如“${p.text('number').split('-').at(-1) ?? '001'} ${p.text('word')} …”。`,
  'date-impossible': (p) => `没有${quote(p.text('words'))}这个日子，没有改动。请写一个日子，例如“到18号”。`,
  'more-time-how': (p) => {
    const code = p.text('number').split('-').at(-1) ?? '';
    const example = p.text('word') === '等' ? '等 供电公司 到18号' : '延期 等配件 到18号';
    return `请写上原因和日期，例如“${code} ${example}”。`;
  },
  'approval-asked': (p) =>
    `${p.text('number')} 已请书记批${p.text('word') === '等' ? '停时限' : '延期'}，批了会告诉您和居民。批之前时限不变。`,
  'decide-whom': (p) =>
    `${p.text('number')} 定谁办？请写“${p.text('number').split('-').at(-1) ?? ''} 定 姓名”，要人协办再加“协办 姓名”。`,
  'stands-still': (p) =>
    `${p.text('number')} 时限已停，居民和办理人会收到。能办了请回“${p.text('number').split('-').at(-1) ?? ''} 继续”。`,
  'goes-on': (p) => `${p.text('number')} 时限接着走，${p.moment('dueAt')}前办好，居民会收到。`,
  supervised: (p) =>
    p.optional('task') === null
      ? `${p.text('number')} 已督办，负责人会收到。`
      : `${p.text('number')} 已督办，负责人会收到；给书记的任务 ${p.text('task')}，${p.moment('dueAt')}前回报。`,
  'owner-decided': (p) => `${p.text('number')} 已定由${p.text('owner')}办，各方和居民都会收到。`,
  'transfer-third': (p) =>
    `${p.text('number')} 已经转过两次，这次请${p.text('decider')}定谁办。定之前仍由您负责，时限不变。`,
  'approval-decided': (p) =>
    `${p.text('number')} 已${p.text('answer') === 'approved' ? '同意，居民和办理人都会收到' : '不同意，办理人会收到'}。`,
  'todo-list': (p) => `手上的事：\n${p.list('lines').join('\n')}`,
  'todo-empty': () => '手上没有未办的事。',
  'morning-card': (p) => {
    const lines = p.list('numbers').map((number, index) => {
      const topic = p.list('topics')[index] ?? '';
      return `${number} ${topic}${inBrackets(`${classOrTask(p.list('classes')[index])}，${p.momentIn('dueAts', index)}`)}`;
    });
    const waiting = p.count('waiting') > 0 ? `、等居民回复${p.count('waiting')}` : '';
    return `今日：新${p.count('fresh')}、到期${p.count('dueToday')}、逾期${p.count('late')}${waiting}。\n${lines.join('\n')}`;
  },
  'route-explained': (p) => `${p.text('number')} 为什么：\n${p.list('lines').join('\n')}`,
  'unknown-staff-word': () => '没看懂。编号加一个词就行，例如“001 收到”。发“帮助”看用法。',
};

/** Staff say 任务, not M. */
function classOrTask(requestClass: string | undefined): string {
  return requestClass === 'M' ? '任务' : (requestClass ?? '');
}
