import { numberOf } from './number-words';
import { BLURRED, look, type Read, SURE } from './read';
import { type Grain } from './time-phrase';
import { dayMs, daysFrom, isDayOf, lastDayOf, monthsOf, wallOf, weekdayOfMonth, weekOfMonth } from './wall';

export const DAY_NUMBER = String.raw`(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]|二十|十|廿[一二三四五六七八九]?|[一二三四五六七八九])`;
/** 3号楼 and 12号线 are no days. */
export const DAY_SIGN =
  '(?:日(?![志常记报照光语子期本产])|号(?![楼栋门院线机井路桥厂矿船球坑库室房车台位闸变站口电杆柱单基公馆段文字地码召称垃岗店商铺小工]|出口))';
const DAYS = new RegExp(
  `(?<first>${DAY_NUMBER})(?:(?:${DAY_SIGN})?(?<joint>[-~到至、和及])(?<last>${DAY_NUMBER}))?${DAY_SIGN}`,
  'y',
);
const ONE_DAY = new RegExp(`(?<day>${DAY_NUMBER}|\\d{1,2})${DAY_SIGN}`, 'y');
const BARE_DAY = new RegExp(String.raw`(?<first>${DAY_NUMBER})(?![\d.:/])(?=\D|$)`, 'y');
const ENUMERATED = new RegExp(`[,、和及] ?(?<day>${DAY_NUMBER})${DAY_SIGN}`, 'y');
const STRETCH = /(?<name>上旬|中旬|下旬|月初|初|月中|中(?![旬午秋])|月底|底|月末|末|上半月|下半月)/y;
const COUNT = '(?<count>[一二两三四五六七八九十]{1,3}|\\d{1,2}|最后一|首)';
const WEEK = new RegExp(`第?${COUNT}个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])?`, 'y');
const FEW_DAYS = new RegExp(
  `(?<side>前|头|后|最后)(?<count>[一二两三四五六七八九十]{1,3}|\\d{1,2})[天日]`,
  'y',
);
const NTH_DAY = /(?:第(?<count>[一二三四五六七八九十]{1,3}|\d{1,2})|(?<last>最后一)|首)[天日]/y;

const STRETCHES: Readonly<Record<string, readonly [number, number]>> = {
  ...{
    上旬: [1, 10],
    中旬: [11, 20],
    下旬: [21, 31],
    初: [1, 5],
    中: [10, 20],
    底: [25, 31],
    末: [25, 31],
    上半月: [1, 15],
    下半月: [16, 31],
  },
};

/** What may follow a month's name: 12日, 上旬, 底, 第三周, 第二个星期日, 前两天. Null when nothing does. */
export function readWithinMonth(text: string, at: number, year: number, month: number): Read | null {
  return (
    readDays(text, at, year, month) ??
    readStretch(text, at, year, month) ??
    readWeek(text, at, year, month) ??
    readFewDays(text, at, year, month) ??
    readBareDay(text, at, year, month)
  );
}

/** 12日, 12-19日, 10号、11号和12号. */
export function readDays(text: string, at: number, year: number, month: number): Read | null {
  const found = look(DAYS, text, at);
  // 国庆路12号, 一日三次
  if (
    found === null ||
    /[路街巷弄道第\]〕】]/.test(text.charAt(at - 1)) ||
    (found[0] === '一日' && text.charAt(at - 1) !== '月')
  )
    return null;
  const first = toDay(found.groups?.first ?? '');
  const next = found.groups?.last === undefined ? first : toDay(found.groups.last);
  // 25号到5号 is for the range to read; 15、16日 one after the other.
  const isRange = /[-~到至]/.test(found.groups?.joint ?? '') ? next > first : next === first + 1;
  if (next !== first && !isRange) return readOneDay(text, at, year, month);
  let last = next;
  if (!isDayOf(year, month, first) || !isDayOf(year, month, last)) return null;
  let end = at + found[0].length;
  for (let next = look(ENUMERATED, text, end); next !== null; next = look(ENUMERATED, text, end)) {
    if (toDay(next.groups?.day ?? '') !== last + 1 || !isDayOf(year, month, last + 1)) break;
    last += 1;
    end += next[0].length;
  }
  return read(wallOf(year, month, first), last - first + 1, end);
}

function readOneDay(text: string, at: number, year: number, month: number): Read | null {
  const found = look(ONE_DAY, text, at);
  const day = toDay(found?.groups?.day ?? '');
  if (found === null || !isDayOf(year, month, day)) return null;
  return read(wallOf(year, month, day), 1, at + found[0].length);
}

/** Whether a day is said here, even one the month doesn't have: 2月30日. */
export const saysDay = (text: string, at: number): boolean => look(ONE_DAY, text, at) !== null;

/** 初, 中旬, 底 of a month. */
export function readStretch(text: string, at: number, year: number, month: number): Read | null {
  const found = look(STRETCH, text, at);
  const name = found?.groups?.name ?? '';
  const days = STRETCHES[name] ?? STRETCHES[name.slice(1)];
  if (found === null || days === undefined) return null;
  const last = Math.min(days[1], lastDayOf(year, month));
  const reading = read(wallOf(year, month, days[0]), last - days[0] + 1, at + found[0].length);
  return { ...reading, grain: 'part-of-month', confidence: BLURRED };
}

function readWeek(text: string, at: number, year: number, month: number): Read | null {
  const found = look(WEEK, text, at);
  if (found === null) return null;
  const { count = '', weekday } = found.groups ?? {};
  const end = at + found[0].length;
  if (!text.startsWith('第', at) && !/^[最首]/.test(count)) return null;
  const ordinal = count === '首' ? 1 : count === '最后一' ? null : numberOf(count);
  const day = weekday === undefined ? 1 : '一二三四五六日天'.indexOf(weekday) + 1;
  const wanted = Math.min(day, 7);
  const at1 = weekdayOfMonth(year, month, wanted, 1);
  const many = Math.floor((monthsOf(year, month).to - at1) / (7 * dayMs)) + 1;
  const nth = ordinal ?? many;
  if (nth > many || nth < 1) return null;
  if (weekday !== undefined) return read(weekdayOfMonth(year, month, wanted, nth), 1, end);
  return { ...weekOfMonth(year, month, nth), end, grain: 'week', rolls: null, confidence: SURE };
}

function readFewDays(text: string, at: number, year: number, month: number): Read | null {
  const last = lastDayOf(year, month);
  const few = look(FEW_DAYS, text, at);
  const nth = few === null ? look(NTH_DAY, text, at) : null;
  const found = few ?? nth;
  if (found === null) return null;
  const end = at + found[0].length;
  const count = found.groups?.count === undefined ? 1 : (numberOf(found.groups.count) ?? 0);
  if (count < 1 || count > last) return null;
  if (few === null) return read(wallOf(year, month, nth?.groups?.last === undefined ? count : last), 1, end);
  const isFirst = /^[前头]/.test(few.groups?.side ?? '');
  return read(wallOf(year, month, isFirst ? 1 : last - count + 1), count, end);
}

/** 1月3 alone, not 1月3栋. */
function readBareDay(text: string, at: number, year: number, month: number): Read | null {
  const found = look(BARE_DAY, text, at);
  if (found === null) return null;
  const end = at + found[0].length;
  if (/[一-鿿]/.test(found[0]) || /(?![到至])[\p{L}\p{N}_]/u.test(text.charAt(end))) return null;
  const day = toDay(found[0]);
  return isDayOf(year, month, day)
    ? { ...read(wallOf(year, month, day), 1, end), confidence: BLURRED }
    : null;
}

function read(from: number, days: number, end: number, grain: Grain = 'day'): Read {
  return { ...daysFrom(from, days), end, grain, rolls: null, confidence: SURE };
}

const toDay = (word: string): number =>
  word.startsWith('廿') ? 20 + (numberOf(word.slice(1)) ?? 0) : (numberOf(word) ?? 0);
