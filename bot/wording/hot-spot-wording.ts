import type { HotSpotSayings } from '../../server/core/requests/hot-spots/sayings';
import type { SayingReader } from './saying-reader';

/** What is said when many say the same. */
export const hotSpotWording: Readonly<Record<keyof HotSpotSayings, (p: SayingReader) => string>> = {
  'request-joined': (p) =>
    `已登记 ${p.text('number')}。多户反映同一件事，与 ${p.text('parent')} 一起处理，负责人：${p.text('owner')}，${p.moment('dueAt')}前办好。办完会告诉您；发“进度”可查。`,
  'joined-told': (p) =>
    `${p.text('number')} ${p.text('topic')}：多户反映同一件事，与 ${p.text('parent')} 一起处理，负责人：${p.text('owner')}，${p.moment('dueAt')}前办好。办完会告诉您。`,
  'joined-told-staff': (p) =>
    `${p.text('number')} 与 ${p.text('parent')} 是同一件事，已并到一起，不用单独办。`,
  'separated-told': (p) =>
    `${p.text('number')} ${p.text('topic')}：改为单独办，负责人：${p.text('owner')}，${p.moment('dueAt')}前办好。`,
  'hot-spot-told': (p) =>
    [
      `【多户反映】${p.text('number')} ${p.text('area')}${p.text('place')}${p.text('topic')}：${String(p.count('hours'))}小时内${String(p.count('households'))}户。负责人和时限不变：${p.moment('dueAt')}。`,
      p.list('joined').length === 0
        ? ''
        : `并到一起办：${p.list('joined').join('、')}。不是同一件请回“${codeOf(p.list('joined')[0] ?? '')} 分开”。`,
      p.optional('room') === null
        ? ''
        : `公示稿：“${notice(p)}”\n要发到${p.text('room')}请回“${codeOf(p.text('number'))} 公示”，不发不用回。`,
    ]
      .filter(Boolean)
      .join('\n'),
  'public-notice': (p) => notice(p),
  'notice-published': (p) => `${p.text('number')} 公示已发到${p.text('room')}。`,
  'request-separated': (p) =>
    `${p.text('number')} 已分开，由${p.text('owner')}单独办，时限按它自己的算。会告诉居民。`,
  'joined-elsewhere': (p) =>
    p.flag('isStaff')
      ? `${p.text('number')} 已并到 ${p.text('parent')} 一起办，请在 ${p.text('parent')} 上办；要单独办请回“${codeOf(p.text('number'))} 分开”。`
      : `${p.text('number')} 与 ${p.text('parent')} 一起处理，办完会告诉您。发“进度”可查。`,
  'not-joined': (p) => `${p.text('number')} 本来就是单独办的，没有改动。`,
  'hot-spot-stays': (p) => `${p.text('number')} 还有别的住户也在等，不能撤销，照常办。`,
  'not-hot-spot': (p) => `${p.text('number')} 不是多户反映的事，不在群里公示。`,
  'published-already': (p) => `${p.text('number')} 已在${p.moment('at')}公示过，没有再发。`,
  'no-room': (p) => `${p.text('number')} 所在片区没有居民群，没有公示。`,
};

/** Nothing of anybody: no name, no door, no words. */
function notice(p: SayingReader): string {
  const doing = p.flag('isTaken') ? '已派人处理' : '已登记，正在安排';
  const end = p.flag('isSupply') ? '恢复' : '办好';
  return `${p.text('area')}${p.text('place')}：多户反映${p.text('topic')}，${doing}，预计${p.moment('dueAt')}前${end}。`;
}

const codeOf = (number: string): string => number.split('-').at(-1) ?? '';
