import type { RequestSayings } from '../../server/core/requests/sayings';
import { dueKindName } from './names-of-states';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type Codes =
  | 'request-opened'
  | 'request-opened-clerk'
  | 'complaint-opened'
  | 'papers-told'
  | 'papers-to-pass-on'
  | 'papers-answered'
  | 'danger-line'
  | 'danger-opened'
  | 'place-asked'
  | 'assignment'
  | 'danger-assignment'
  | 'clerk-told-unconfirmed'
  | 'no-rule-task'
  | 'due-set-aside-told';

/** What opening a request says to the resident, the lead and the clerk. */
export const requestOpenedWording: Readonly<
  Record<Codes & keyof RequestSayings, (p: SayingReader) => string>
> = {
  'request-opened': (p) =>
    [
      p.flag('unconfirmed') ? '没等到您的答复，先按这件事登记了。' : '',
      `已登记 ${p.text('number')}。负责人：${[p.optional('area'), p.text('owner')].filter(Boolean).join(' ')}${holders(p)}。`,
      `承诺${p.flag('provisional') ? p.plainMoment('dueAt') : p.moment('dueAt')}前办好${history(p)}。`,
      p.flag('provisional') ? '（来年放假安排还没公布，日期待确认。）' : '',
      '发“进度”可查。',
    ].join(''),
  'request-opened-clerk': (p) =>
    [
      p.flag('unconfirmed') ? '没等到您的答复，先登记了。' : '',
      p.text('reason') === 'no-place' ? '还不清楚在哪儿，先转到服务窗口。' : '已转到服务窗口，由人来看。',
      `编号 ${p.text('number')}，负责人：窗口 ${p.text('owner')}，${p.moment('dueAt')}前答复您。发“进度”可查。`,
    ].join(''),
  'complaint-opened': (p) =>
    `已登记 ${p.text('number')}，只有${p.text('owner')}能看到，${p.moment('dueAt')}前答复您。发“进度”可查。`,
  'papers-told': (p) =>
    `${p.optional('by') ? `${p.text('by')}已替您登记 ${p.text('number')}。` : `${p.text('number')} `}${papers(p)}`,
  'papers-to-pass-on': (p) =>
    p.optional('toldTo')
      ? `${p.text('number')} 材料清单已发给${p.text('toldTo')}。${papers(p)}`
      : `${p.text('number')} 请把材料清单转告要办的人：${papers(p)}`,
  'papers-answered': (p) => `${papers(p)}要登记请说“我想办${p.text('service')}”，找人工请回“人工”。`,
  'danger-line': dangerLine,
  'danger-opened': (p) =>
    `已登记 ${p.text('number')}，正在同时叫 ${p.list('names').join('、')}。有新情况请接着说，说清在几栋几单元。`,
  'place-asked': (p) => `${p.text('number')} 请告诉我在哪栋哪单元，例如 ${p.text('example')}。`,
  assignment: (p) =>
    [
      p.text('role') === 'co-handler' ? `【协办】${p.text('number')}` : `【新诉求】${p.text('number')}`,
      p.optional('actingFor') ? `${p.text('actingFor')}请假，您代岗。` : '',
      `${p.optional('place') ?? ''}${p.text('topic')}（${p.text('requestClass')}类）`,
      `居民说：${quote(p.text('text'))}`,
      p.text('role') === 'co-handler'
        ? `${p.text('owner')}主办，${p.moment('solveDueAt')}前办好，请配合。`
        : `请在${p.moment('acceptDueAt')}前回“${shortCode(p)} 收到”，${p.moment('solveDueAt')}前办好。`,
    ]
      .filter(Boolean)
      .join('\n'),
  'danger-assignment': (p) =>
    [
      `【紧急】${p.text('number')} ${p.optional('place') ?? '地点不明'} ${p.text('topic')}`,
      `居民说：${quote(p.text('text'))}`,
      p.optional('contact') ? `电话：${p.text('contact')}` : '',
      `已同时叫：${p.list('asked').join('、')}。谁去谁回“${shortCode(p)} 收到”。`,
    ]
      .filter(Boolean)
      .join('\n'),
  'clerk-told-unconfirmed': (p) =>
    `${p.text('number')} ${p.text('topic')}：居民没答复，已按最接近的登记给${p.text('owner')}，请核实。`,
  'due-set-aside-told': (p) =>
    p.optional('number') === null
      ? `有一个${dueKindName(p.text('kind'))}没做成，已另存，请联系系统维护人员。`
      : `${p.text('number')} 的${dueKindName(p.text('kind'))}没做成，请看一下这件事，并联系系统维护人员。`,
  'no-rule-task': (p) =>
    `${p.text('number')} ${p.optional('place') ?? ''}${p.text('topic')}：没有规则定谁负责，先由您办。办后请补一条规则。`,
};

/** 办高龄津贴请带：身份证、户口簿。到…办，… */
function papers(p: SayingReader): string {
  const days = p.count('days');
  return [
    `办${p.text('service')}请带：${p.list('papers').join('、')}。`,
    `到${p.text('where')}办（${p.text('department')}），材料交齐后`,
    days === 0 ? '当场办好。' : `承诺${days}个工作日办好。`,
  ].join('');
}

function dangerLine(p: SayingReader): string {
  const gasPhone = p.optional('gasPhone');
  switch (p.text('danger')) {
    case 'gas':
      return `请先开窗、勿开关电器、到室外拨打119和燃气抢修电话${gasPhone ?? ''}。我已同时通知值班人员。`;
    case 'fire':
      return '请先离开、不要坐电梯、到室外拨打119。烟大就弯腰捂口鼻。我已同时通知值班人员。';
    case 'collapse':
      return '请马上离开、不要回去拿东西、远离墙和线，拨打119。我已同时通知值班人员。';
    case 'trapped':
      return '请别扒门、按电梯里的呼叫铃、拨打119。有人不舒服打120。我已同时通知值班人员。';
    case 'violence':
      return '请先躲开、锁好门、拨打110。有人受伤打120。我已同时通知值班人员。';
    case 'self-harm':
      return '请别一个人扛着，也别让人独自待着。马上拨打110、120；想说说话拨心理援助热线12356。我已同时通知值班人员。';
    case 'electric':
      return '请别碰人和线、先断电闸、拨打120和119。我已同时通知值班人员。';
    case 'drowning':
      return '请别下水、抛绳子或竹竿、拨打110和120。我已同时通知值班人员。';
    case 'poison':
      return '请马上拨打120。吃喝进去的别催吐，剩下的和瓶子带去医院；屋里熏着的先开窗抬到室外，昏了侧躺。我已同时通知值班人员。';
    default:
      return '请马上拨打120，说清地点，守在病人身边。我已同时通知值班人员。';
  }
}

function holders(p: SayingReader): string {
  const actingFor = p.optional('actingFor');
  if (actingFor) return `（代岗，${actingFor}请假）`;
  const backup = p.optional('backup');
  return backup ? `（备岗 ${backup}）` : '';
}

function history(p: SayingReader): string {
  const hours = p.optionalCount('medianHours');
  if (hours === null) return '';
  return hours <= 24 ? '，近90天同类一半在1天内办好' : `，近90天同类一半在${Math.ceil(hours / 24)}天内办好`;
}

/** `001` of `YX-0609-001`. */
function shortCode(p: SayingReader): string {
  return p.text('number').split('-').at(-1) ?? p.text('number');
}
