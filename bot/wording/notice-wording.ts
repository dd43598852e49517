import type { NoticeSayings } from '../../server/core/notices/sayings';
import type { NoticeBotSayings } from './notice-bot-sayings';
import { noticeInRoom, noticeInWords, noticeOver } from './notice-in-words';
import { previewInWords, someRooms } from './notice-preview-wording';
import { ledgerInWords, unreachedInWords } from './notice-reach-wording';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type Codes = keyof NoticeSayings | Exclude<keyof NoticeBotSayings, `refused-${string}`>;

/** Notices: written, read by a second person, sent, taken back. */
export const noticeWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'notice-in-room': noticeInRoom,
  'notice-to-person': noticeInWords,
  'notice-review': (p) =>
    `【请审通知】${p.text('number')}，${p.list('sources').length === 0 ? `${p.text('by')}拟稿` : `来自${p.text('by')}`}，${toWhom(p)}${agreedBefore(p)}。\n${noticeInWords(p)}\n同意请回“通知 ${short(p)} 同意”，不同意请回“${short(p)} 不同意 原因”。`,
  'notice-approved-told': (p) =>
    `${p.text('by')}同意了通知 ${p.text('number')}，${p.moment('goesOutAt')}发出，要收回请回“撤回 ${short(p)}”。`,
  'notice-agreed-told': (p) =>
    `${p.text('by')}同意了通知 ${p.text('number')}，群多，还要${p.text('reviewer')}同意，再发出。`,
  'notice-refused-told': (p) =>
    `${p.text('by')}没有同意通知 ${p.text('number')}：${quote(p.text('reason'))}。没有发出。`,
  'notice-lapsed-told': (p) => `通知 ${p.text('number')} 还没发出就到期了，没有发出。`,
  'notice-rooms-gone-told': (p) =>
    `通知 ${p.text('number')} 有${p.count('count')}个群已经不在了，没有发到；其余照发。`,
  'notice-withdrawn-told': (p) =>
    `${p.text('by')}撤回了通知 ${p.text('number')}，${p.flag('sent') ? '已经发出，会告诉收到的人' : '没有发出'}。`,
  'notice-withdrawn-in-room': noticeOver,
  'notice-withdrawn-to-person': noticeOver,
  'notice-how': () =>
    '发通知请这样写：“发通知 气象预报 甲片 到明天18点 内容”。栏目、发给谁、到什么时候、内容都要写。发给谁可写：全部、甲片、各户、3栋、种水稻的、第3党小组、大屏。预警在栏目后面写颜色。',
  'notice-column-unknown': (p) =>
    `没有${quote(p.text('words'))}这个栏目。栏目有：${p.list('columns').join('、')}。`,
  'notice-area-unknown': (p) =>
    `没有${quote(p.text('words'))}这个片区，没有发出。请写“全部”或：${p.list('areas').join('、')}；也可写“各户”“3栋”“种水稻的”“第3党小组”“大屏”。`,
  'notice-which-area': (p) =>
    `${quote(p.text('words'))}不止一个，没有发出。请写全名：${p.list('areas').join('、')}。`,
  'notice-no-end': () => '请写明有效到什么时候，例如“到明天18点”，写在片区后面、内容前面。没有发出。',
  'notice-end-impossible': (p) => `没有${quote(p.text('words'))}这个时间，没有发出。请写明日期再发一次。`,
  'notice-preview': previewInWords,
  'notice-dropped': () => '好的，通知没有发出。',
  'notice-for-review': (p) => `通知 ${p.text('number')} 已请${p.text('reviewer')}审，同意后发出。`,
  'notice-approved': (p) => {
    const at = p.optional('goesOutAt') === null ? '马上' : p.moment('goesOutAt');
    return `通知 ${p.text('number')} ${at}${sentTo(p)}，要收回请回“撤回 ${short(p)}”。${unreached(p)}`;
  },
  'notice-refused': (p) => {
    const writer = p.optional('writer');
    return `通知 ${p.text('number')} 不发${writer === null ? '' : `，会告诉${writer}`}。`;
  },
  'notice-withdrawn': (p) => `通知 ${p.text('number')} 已撤回，${withdrawnFrom(p)}。`,
  'notice-unreached': unreachedInWords,
  'notice-ledger': ledgerInWords,
  'notice-not-found': (p) => `没找到通知 ${p.text('words')}。发“通知”看现有的通知。`,
  'which-notice': (p) =>
    `“${p.text('word')}”是指哪一条？请回完整编号加“${p.text('word')}”：\n${p.list('lines').join('\n')}`,
  'notice-list': (p) => `现有通知：\n${p.list('lines').join('\n')}`,
  'notice-list-none': () => '现在没有有效的通知。',
};

function sentTo(p: SayingReader): string {
  if (p.count('count') > 0) return `发到${p.count('count')}个群`;
  return p.count('people') > 0 ? `发给${p.text('audience')}，共${p.count('people')}人` : '上大屏和门户';
}

function unreached(p: SayingReader): string {
  const count = p.count('unreached');
  return count === 0 ? '' : `另有${String(count)}人没有聊天账号，发“${short(p)} 未达”看名单。`;
}

function withdrawnFrom(p: SayingReader): string {
  const isSent = p.flag('sent');
  if (p.text('to') === 'rooms') return isSent ? '会在群里说明' : '没有发到群里';
  if (p.text('to') === 'people') return isSent ? '会告诉收到的人' : '没有发给人';
  return isSent ? '大屏上不再显示' : '没有上大屏';
}

function toWhom(p: SayingReader): string {
  const rooms = p.list('rooms');
  if (rooms.length > 0) return `发到${someRooms(rooms)}`;
  return p.count('people') > 0 ? `逐个发给${p.count('people')}人` : '上大屏和门户';
}

function agreedBefore(p: SayingReader): string {
  const by = p.optional('agreedBy');
  return by === null ? '' : `，${by}已同意`;
}

const short = (p: SayingReader): string => p.text('number').split('-').at(-1) ?? 'N01';
