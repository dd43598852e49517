import { lunarDay, lunarMonth, lunarMonthAt, lunarMonthSpan } from './lunar-date';
import { numberOf } from './number-words';
import { type Context, look, type Read, standsAlone, SURE, WEAK } from './read';
import { dayMs, daysFrom, startOfDay } from './wall';

const HAN_DAY = '初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]|二十|三十|十';
const DATE = new RegExp(
  '(?<calendar>农历|阴历|旧历|古历)?(?:(?<leap>闰)?(?<month>1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十]|正|冬|腊)月份?|(?=初|廿))' +
    `(?:(?<day>${HAN_DAY}|(?<=历.{0,6})(?:3[01]|[12]\\d|[1-9]))(?<sign>日|号)?(?![一二三四五六七八九十月个天点分岁元人]))?`,
  'y',
);
const NAMED: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** A month or day of the farmer's calendar: 腊月, 正月十五, 农历8月, 闰四月, 五月廿二, 二月十五, 廿一. */
export function readLunar(
  text: string,
  at: number,
  year: number,
  isSaid: boolean,
  context: Context,
): Read | null {
  const found = look(DATE, text, at);
  if (found === null || found[0] === '') return null;
  const { calendar, leap, month: word, day: dayWord, sign } = found.groups ?? {};
  const end = at + found[0].length;
  const isSure = calendar !== undefined || leap !== undefined || (word !== undefined && word in NAMED);
  const isLunarDay = /^[初廿]/.test(dayWord ?? '');
  if (!isSure && !isLunarDay && (dayWord === undefined || sign !== undefined || !context.readsLunar)) {
    return plainDay(found, end, context);
  }
  if (!isSure && !isLunarDay && !isHanMonth(word)) return null;
  const day = dayWord === undefined ? null : dayOf(dayWord);
  if (word === undefined) return day === null ? null : bareDay(text, at, end, day, context);
  const month = NAMED[word] ?? numberOf(word) ?? 0;
  // Said in January, 腊月 and 除夕 are those of the year that goes out.
  const of = isSaid || month < 11 ? year : (lunarMonthAt(context.base)?.year ?? year);
  const confidence = isSure || isLunarDay ? SURE : WEAK;
  if (day !== null) {
    const from = lunarDay(of, month, day, leap !== undefined);
    return from === null ? null : { ...daysFrom(from), end, grain: 'day', rolls: null, confidence };
  }
  const whole = lunarMonth(of, month, leap !== undefined);
  if (whole === null) return null;
  const edge = /^[初底末]/.exec(text.slice(end, end + 1))?.[0];
  const span = lunarMonthSpan(whole);
  if (edge === undefined) return { ...span, end, grain: 'month', rolls: null, confidence };
  const from = edge === '初' ? span.from : span.from + (whole.days - 6) * dayMs;
  const to = edge === '初' ? span.from + 5 * dayMs - 1_000 : span.to;
  return { from, to, end: end + 1, grain: 'part-of-month', rolls: null, confidence };
}

/** 四月十三 as 13 April, for who wants it so. */
function plainDay(found: RegExpExecArray, end: number, context: Context): Read | null {
  const { month = '', day, sign } = found.groups ?? {};
  if (context.readsLunar || day === undefined || sign !== undefined || !isHanMonth(month)) return null;
  const year = new Date(context.base).getUTCFullYear();
  const from = new Date(0).setUTCFullYear(year, (numberOf(month) ?? 1) - 1, dayOf(day));
  return { ...daysFrom(from), end, grain: 'day', rolls: null, confidence: WEAK };
}

/** 廿一 or 初八 of the month that is running. */
function bareDay(text: string, at: number, end: number, day: number, context: Context): Read | null {
  if (/[一-鿿]/.test(text.charAt(at - 1)) || (text.startsWith('初', at) && !standsAlone(text, at, end)))
    return null;
  const running = lunarMonthAt(startOfDay(context.base));
  const from = running === null ? null : lunarDay(running.year, running.month, day, running.isLeap);
  return from === null ? null : { ...daysFrom(from), end, grain: 'day', rolls: null, confidence: WEAK };
}

const isHanMonth = (word: string | undefined): boolean => word !== undefined && !/\d/.test(word);

function dayOf(word: string): number {
  if (word.startsWith('初')) return numberOf(word.slice(1)) ?? 0;
  if (word.startsWith('廿')) return 20 + (numberOf(word.slice(1)) ?? 0);
  return numberOf(word) ?? 0;
}
