import type { NoticeBotSayings } from './notice-bot-sayings';
import type { SayingReader } from './saying-reader';

type Codes = Extract<keyof NoticeBotSayings, `refused-${string}`>;

/** What somebody hears when the rules of notices say no. Nothing was changed. */
export const noticeRefusalWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'refused-notice-writer': () => '通知由窗口人员或书记发，没有发出。请把内容转给他们。',
  'refused-notice-long': (p) => `通知最多${p.count('most')}字，没有发出。请写短些，或分两条发。`,
  'refused-notice-empty': () => '通知没有内容，没有发出。请在时间后面写上内容。',
  'refused-notice-past': (p) => `${p.moment('validUntil')}已经过去，没有发出。请写以后的时间。`,
  'refused-notice-far': (p) => `有效期最长${p.count('days')}天，没有发出。请写近一些的日期。`,
  'refused-notice-soon': (p) =>
    `最早${p.moment('goesOutAt')}才能发出，那时已过${p.moment('validUntil')}，没有发出。请写晚一些的时间；急事请打电话。`,
  'refused-notice-nobody': (p) => `${p.list('areas').join('、')}没有居民群，没有发出。`,
  'refused-notice-nobody-reads': (p) =>
    p.count('unreached') === 0
      ? '没有找到要通知的人，没有发出。请核对写的对象。'
      : `要通知的${p.count('unreached')}人都没有聊天账号，没有发出。请打电话或上门。`,
  'refused-notice-names': (p) => `通知 ${p.text('number')} 的名单由窗口人员和书记看。`,
  'refused-notice-agreed': (p) => `通知 ${p.text('number')} 您已同意，还要另一位同意，没有改动。`,
  'refused-notice-full': (p) =>
    `${p.text('room')}${p.day('date')}已发过${p.count('most')}次日常通知，没有发出。${p.day('nextDate')}再发。`,
  'refused-notice-no-reviewer': () => '现在没有人能审通知，没有发出。请等书记回来，或请书记自己发。',
  'refused-notice-reviewer': (p) =>
    p.flag('fromSource')
      ? `通知 ${p.text('number')} 由窗口或书记审，没有改动。`
      : `通知 ${p.text('number')} 由书记审，拟稿人自己不能审，没有改动。`,
  'refused-notice-decided': (p) =>
    `通知 ${p.text('number')} ${states.get(p.text('state')) ?? '已经审过'}，没有改动。`,
  'refused-notice-reason': (p) =>
    `请写上原因，例如“${p.text('number').split('-').at(-1) ?? 'N01'} 不同意 时间写错了”。没有改动。`,
  'refused-notice-not-yours': (p) => `通知 ${p.text('number')} 只有拟稿人或书记能撤回，没有改动。`,
  'refused-notice-ended': (p) =>
    `通知 ${p.text('number')} ${states.get(p.text('state')) ?? '已经过期'}，没有改动。`,
};

const states: ReadonlyMap<string, string> = new Map([
  ['approved', '已经同意'],
  ['refused', '没有同意'],
  ['sending', '已经同意'],
  ['sent', '已经发出'],
  ['withdrawn', '已经撤回'],
  ['cancelled', '已经解除'],
  ['superseded', '已有新的通知代替'],
  ['expired', '已经过期'],
]);
