import type { NoticeSayings } from '../../server/core/notices/sayings';
import type { NoticeBotSayings } from './notice-bot-sayings';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type Codes = keyof NoticeSayings | Exclude<keyof NoticeBotSayings, `refused-${string}`>;

/** Notices for residents' rooms: written, read by a second person, sent, taken back. */
export const noticeWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'notice-in-room': (p) => asInRoom(p),
  'notice-review': (p) =>
    `【请审通知】${p.text('number')}，${p.text('by')}拟稿，发到${some(p.list('rooms'))}。\n${asInRoom(p)}\n同意请回“通知 ${short(p)} 同意”，不同意请回“${short(p)} 不同意 原因”。`,
  'notice-approved-told': (p) =>
    `${p.text('by')}同意了通知 ${p.text('number')}，${p.moment('goesOutAt')}发出，之前可回“撤回 ${short(p)}”。`,
  'notice-refused-told': (p) =>
    `${p.text('by')}没有同意通知 ${p.text('number')}：${quote(p.text('reason'))}。没有发出。`,
  'notice-lapsed-told': (p) => `通知 ${p.text('number')} 还没发出就到期了，没有发到群里。`,
  'notice-withdrawn-told': (p) =>
    `${p.text('by')}撤回了通知 ${p.text('number')}，${p.flag('sent') ? '已发到群里，会在群里说明' : '没有发出'}。`,
  'notice-withdrawn-in-room': (p) =>
    `【已撤回】${p.text('community')}发的“${p.text('column')}”通知 ${p.text('number')} 已撤回，请不要再按它办。`,
  'notice-how': () =>
    '发通知请这样写：“发通知 气象预报 甲片 到明天18点 内容”。栏目、片区（或“全部”）、到什么时候、内容都要写。',
  'notice-column-unknown': (p) =>
    `没有${quote(p.text('words'))}这个栏目。栏目有：${p.list('columns').join('、')}。`,
  'notice-area-unknown': (p) =>
    `没有${quote(p.text('words'))}这个片区，没有发出。请写“全部”或：${p.list('areas').join('、')}。`,
  'notice-which-area': (p) =>
    `${quote(p.text('words'))}不止一个，没有发出。请写全名：${p.list('areas').join('、')}。`,
  'notice-no-end': () => '请写明有效到什么时候，例如“到明天18点”，写在片区后面、内容前面。没有发出。',
  'notice-end-impossible': (p) => `没有${quote(p.text('words'))}这个时间，没有发出。请写明日期再发一次。`,
  'notice-severe': (p) =>
    `${p.text('words')}预警要逐人确认，现在还不能从这里发，没有发出。请打电话、用广播通知到人。`,
  'notice-preview': (p) => {
    const without = p.list('areasWithout');
    const twice = p.list('twice');
    const reviewer = p.optional('reviewer');
    return [
      `请核对。发到：${some(p.list('rooms'))}`,
      ...(without.length === 0 ? [] : [`没有居民群、收不到：${without.join('、')}`]),
      ...(twice.length === 0 ? [] : [`注意：名叫${twice.map(quote).join('、')}的群不止一个，都会发。`]),
      '内容：',
      asInRoom(p),
      reviewer === null ? `${p.moment('goesOutAt')}发出，之前可撤回。` : `先请${reviewer}审。`,
      '1 确认 2 取消',
    ].join('\n');
  },
  'notice-dropped': () => '好的，通知没有发出。',
  'notice-for-review': (p) => `通知 ${p.text('number')} 已请${p.text('reviewer')}审，同意后发出。`,
  'notice-approved': (p) =>
    `通知 ${p.text('number')} ${p.moment('goesOutAt')}发到${p.count('count')}个群，之前可回“撤回 ${short(p)}”。`,
  'notice-refused': (p) => `通知 ${p.text('number')} 不发，会告诉${p.text('writer')}。`,
  'notice-withdrawn': (p) =>
    `通知 ${p.text('number')} 已撤回，${p.flag('sent') ? '会在群里说明' : '没有发到群里'}。`,
  'notice-not-found': (p) => `没找到通知 ${p.text('words')}。发“通知”看现有的通知。`,
  'which-notice': (p) =>
    `“${p.text('word')}”是指哪一条？请回完整编号加“${p.text('word')}”：\n${p.list('lines').join('\n')}`,
  'notice-list': (p) => `现有通知：\n${p.list('lines').join('\n')}`,
  'notice-list-none': () => '现在没有有效的通知。',
};

const colours: ReadonlyMap<string, string> = new Map([
  ['blue', '·蓝色'],
  ['yellow', '·黄色'],
]);

/** As residents read it. */
function asInRoom(p: SayingReader): string {
  const title = p.optional('title');
  return [
    `【${p.text('column')}${colours.get(p.text('severity')) ?? ''}】${title ?? ''}`,
    p.text('text'),
    `——${p.text('community')}，有效到${p.moment('validUntil')}。`,
  ].join('\n');
}

const mostNamed = 10;

function some(names: readonly string[]): string {
  const more = names.length > mostNamed ? `等${String(names.length)}个群` : '';
  return `${names.slice(0, mostNamed).join('、')}${more}`;
}

const short = (p: SayingReader): string => p.text('number').split('-').at(-1) ?? 'N01';
