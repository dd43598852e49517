import type { NoticeBotSayings } from '../../bot/wording/notice-bot-sayings';
import type { NoticeSayings } from '../../server/core/notices/sayings';

const number = 'YX-0609-N01';
const by = '赵敏';
const validUntil = '2026-06-10T10:00:00.000Z';
const goesOutAt = '2026-06-09T02:02:00.000Z';
const words = {
  ...{ column: '气象预报', severity: 'yellow', title: null, text: '今晚有大风，请收好晾晒的衣物。' },
  ...{ validUntil, community: '银杏苑', sources: ['省气象台'], link: null, instead: null },
};
const over: NoticeSayings['notice-withdrawn-in-room'] = {
  ...{ number, column: '气象预报', community: '银杏苑', about: null, why: 'withdrawn', note: null },
};

/** Parameters for everything a deed on notices says. */
export const noticeSamples: NoticeSayings = {
  'notice-in-room': words,
  'notice-to-person': words,
  'notice-review': { ...words, number, by, rooms: ['甲片居民群'], people: 0, agreedBy: null },
  'notice-approved-told': { number, by: '周建国', goesOutAt },
  'notice-agreed-told': { number, by: '周建国', reviewer: '何主任' },
  'notice-refused-told': { number, by: '周建国', reason: '时间不对' },
  'notice-lapsed-told': { number },
  'notice-rooms-gone-told': { number, count: 1 },
  'notice-withdrawn-told': { number, by, sent: true },
  'notice-withdrawn-in-room': over,
  'notice-withdrawn-to-person': { ...over, about: '暴雨', why: 'cancelled', note: '雨区东移' },
};

/** Parameters for what the bot answers to words about notices. */
export const noticeBotSamples: NoticeBotSayings = {
  'notice-how': {},
  'notice-column-unknown': { words: '天气', columns: ['气象预报', '农经信息'] },
  'notice-area-unknown': { words: '丙片', areas: ['甲片', '乙片'] },
  'notice-which-area': { words: '甲片', areas: ['一期片区甲', '二期片区甲'] },
  'notice-no-end': {},
  'notice-end-impossible': { words: '32号' },
  'notice-preview': {
    ...words,
    ...{ rooms: ['甲片居民群（甲片，31人）'], areasWithout: ['乙片'], twice: ['居民群'], goesOutAt },
    ...{ audience: '甲片居民群', people: 0, unreached: 0, older: null, reviewer: '周建国', approvals: 1 },
  },
  'notice-dropped': {},
  'notice-for-review': { number, reviewer: '周建国' },
  'notice-approved': { number, count: 2, people: 0, unreached: 0, audience: '全部片区居民群', goesOutAt },
  'notice-refused': { number, writer: by },
  'notice-withdrawn': { number, sent: false, to: 'rooms' },
  'notice-unreached': { number, isOpen: false, count: 2, names: ['张桂兰（3-2-501）', '刘洋'] },
  'notice-ledger': {
    ...{ number, toCome: false, all: 5, waiting: 1, handedToChannel: 1, unreached: 2 },
    ...{ uncertain: ['甲片居民群'], failed: ['张桂兰', '刘洋'], reasons: ['expired', 'unreachable'] },
    ...{ asked: 3, answered: 1, phoned: 1 },
  },
  'notice-not-found': { words: 'N07' },
  'which-notice': { word: '撤回', lines: [`${number} 气象预报`, 'YX-0608-N01 农经信息'] },
  'notice-list': { lines: [`${number} 气象预报 今晚有大风（已发，到6月10日18:00）`] },
  'notice-list-none': {},
  'refused-notice-writer': {},
  'refused-notice-long': { most: 1000 },
  'refused-notice-empty': {},
  'refused-notice-past': { validUntil },
  'refused-notice-far': { days: 90 },
  'refused-notice-soon': { validUntil, goesOutAt },
  'refused-notice-nobody': { areas: ['乙片'] },
  'refused-notice-nobody-reads': { unreached: 4 },
  'refused-notice-names': { number },
  'refused-notice-agreed': { number },
  'refused-notice-full': { room: '甲片居民群', most: 2, date: '2026-06-09', nextDate: '2026-06-10' },
  'refused-notice-no-reviewer': {},
  'refused-notice-reviewer': { number, fromSource: false },
  'refused-notice-decided': { number, state: 'approved' },
  'refused-notice-reason': { number },
  'refused-notice-not-yours': { number },
  'refused-notice-ended': { number, state: 'withdrawn' },
};
