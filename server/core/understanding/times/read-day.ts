import { numberOf } from './number-words';
import { BLURRED, type Context, look, type Read, SURE } from './read';
import { dayMs, daysFrom, startOfDay } from './wall';

const DAYS: Readonly<Record<string, number>> = {
  ...{ 大前天: -3, 前天: -2, 前日: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 今儿: 0, 本日: 0 },
  ...{ 明天: 1, 明日: 1, 明儿: 1, 后天: 2, 后日: 2, 大后天: 3, 大后日: 3 },
};
const TO_BASE: Readonly<Record<string, number>> = {
  ...{ 当天: 0, 当日: 0, 同一天: 0, 同日: 0, 次日: 1, 翌日: 1, 第二天: 1, 隔天: 1, 隔日: 1 },
};
const SHORT: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  当: 0,
  明: 1,
  后: 2,
  次: 1,
};
const names = [...Object.keys(DAYS), ...Object.keys(TO_BASE)].sort((one, other) => other.length - one.length);
const WORD = new RegExp(`(?<word>${names.join('|')})(?![性花气黑色晴])`, 'y');
const WITH_PART = /(?<word>大前|前|昨|今|当|明|后|次)(?=[早晚晨夜])(?!后[夜晚]期|前夜)/y;
const SEVERAL = /(?<words>今明后|昨今|今明|明后)(?<count>[两二三])天/y;
const NTH = /第(?<count>[一二三四五六七八九十]{1,3}|\d{1,3})天/y;

/** 今天, 大后天, 次日, 第三天, 今明两天, and the 今 of 今晚. */
export function readDay(text: string, at: number, context: Context): Read | null {
  const today = startOfDay(context.now.from);
  const base = startOfDay(context.base);
  const several = look(SEVERAL, text, at);
  if (several !== null) {
    const words = several.groups?.words ?? '';
    if (numberOf(several.groups?.count ?? '') !== words.length) return null;
    const first = words.startsWith('昨') ? -1 : words.startsWith('明') ? 1 : 0;
    return { ...daysFrom(today + first * dayMs, words.length), end: at + several[0].length, ...aDay };
  }
  const word = look(WORD, text, at);
  // 以后天天, 目前天气
  const isTail = /^[前后同]/.test(word?.[0] ?? '') && /[合以之今然最目午往先提雨]/.test(text.charAt(at - 1));
  if (word !== null && !isTail) {
    const name = word.groups?.word ?? '';
    const days = DAYS[name];
    const from = days === undefined ? base + (TO_BASE[name] ?? 0) * dayMs : today + days * dayMs;
    return { ...daysFrom(from), end: at + name.length, ...aDay };
  }
  const nth = look(NTH, text, at);
  if (nth !== null) {
    const count = numberOf(nth.groups?.count ?? '') ?? 0;
    if (count < 1) return null;
    return { ...daysFrom(base + (count - 1) * dayMs), end: at + nth[0].length, ...aDay, confidence: BLURRED };
  }
  const short = look(WITH_PART, text, at);
  if (short === null) return null;
  const name = short.groups?.word ?? '';
  const from = (name === '当' || name === '次' ? base : today) + (SHORT[name] ?? 0) * dayMs;
  return { ...daysFrom(from), end: at + name.length, ...aDay };
}

const aDay = { grain: 'day', rolls: null, confidence: SURE } as const;
