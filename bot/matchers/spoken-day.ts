import { addDays, isCalendarDate, weekdayOf } from '../../server/core/shared/shanghai-time';
import { NUMERAL, toNumber } from './spoken-number';

export interface DayReference {
  /** The day on which it is said: 明天 and 下周三 count from it. */
  readonly today: string;
  /** The day a bare number is near to: 14号 of 28号到14号 is the one near the 28th. */
  readonly near: string;
}

export type DayGroups = Readonly<Record<string, string | undefined>>;

const NOT_A_DAY = '(?!楼|栋|幢|院|线|门|井|库|车|机|文|通|房|单元|路|桥|店|坑|岗|桌|窗|表|件|线|令|馆)';
const AFTER = '(?:之内|以内|内|之后|以后|后)';

/** The ways a day is said. Days of the past (昨天, 上周三) are no dates to come, so they are not among them. */
export const DAY = [
  String.raw`(?<near>大后天|后天|后日|明天|明日|明儿|今天|今日|今儿|当天|(?<![照文说声申透])[今明](?=[早晚]))`,
  String.raw`(?<year>\d{4})[年\-/.](?<yearMonth>\d{1,2})[月\-/.](?<yearDay>\d{1,2})(?!\d)[日号]?`,
  `(?<!${NUMERAL})(?<month>${NUMERAL}{1,2})月份?(?<day>${NUMERAL}{1,3})(?:[日号]|(?!${NUMERAL}|[元块户人栋楼件个]))`,
  `(?<monthWord>下个?月|本月|这个?月)(?<wordDay>${NUMERAL}{1,3})[日号]`,
  `(?<endOf>本月|这个?月|下个?月|(?<!${NUMERAL})${NUMERAL}{1,2}月|月|年)底`,
  `(?<![${NUMERAL.slice(1, -1)}每上各逢几半])(?<weeks>下+|这个?|本)?个?(?:周|星期|礼拜)(?<weekday>[一二三四五六七八九十日天]|[0-9](?![0-9]))(?![次常报记])`,
  `(?<!${NUMERAL})(?<inDays>${NUMERAL}{1,3})[天日]${AFTER}`,
  `(?<!${NUMERAL})(?<inWeeks>${NUMERAL}{1,2})个?(?:周|星期|礼拜)${AFTER}`,
  `(?<![A-Za-z#月第路街巷弄道村镇.\\-${NUMERAL.slice(1, -1)}])(?<number>${NUMERAL}{1,3})[号日]${NOT_A_DAY}`,
].join('|');

/** The day that was said, `YYYY-MM-DD`; null when there is no such day (32号, 2月30日, 下周八). */
export function toDay(groups: DayGroups, reference: DayReference): string | null {
  const { today, near } = reference;
  if (groups.near !== undefined) return addDays(today, daysAhead(groups.near));
  if (groups.inDays !== undefined) return later(today, groups.inDays, 1);
  if (groups.inWeeks !== undefined) return later(today, groups.inWeeks, 7);
  if (groups.weekday !== undefined) return toWeekday(groups.weeks, groups.weekday, reference);
  if (groups.endOf !== undefined) return endOf(groups.endOf, today);
  if (groups.year !== undefined)
    return calendarDay(Number(groups.year), groups.yearMonth ?? '', groups.yearDay ?? '');
  if (groups.month !== undefined) return nearest(yearsOf(groups.month, groups.day ?? '', near), near);
  if (groups.monthWord !== undefined) {
    const month = monthOf(today, groups.monthWord.startsWith('下') ? 1 : 0);
    return calendarDay(month.year, String(month.month), groups.wordDay ?? '');
  }
  return nearest(monthsOf(groups.number ?? '', near), near);
}

function daysAhead(word: string): number {
  if (word.startsWith('大')) return 3;
  if (word.startsWith('后')) return 2;
  return word.startsWith('明') ? 1 : 0;
}

function later(today: string, numeral: string, days: number): string | null {
  const count = toNumber(numeral);
  return count === null ? null : addDays(today, count * days);
}

/** 周四 is the next Thursday, today included; 这周四 lies in this week, 下周四 in the one after. */
function toWeekday(weeks: string | undefined, word: string, reference: DayReference): string | null {
  const weekday = '日天'.includes(word) ? 7 : toNumber(word);
  if (weekday === null || weekday < 1 || weekday > 7 || '七7'.includes(word)) return null;
  const { today, near } = reference;
  if (weeks === undefined) return addDays(near, (weekday - weekdayOf(near) + 7) % 7);
  const ahead = weeks.startsWith('下') ? weeks.length : 0;
  return addDays(today, weekday - weekdayOf(today) + ahead * 7);
}

function endOf(word: string, today: string): string | null {
  const year = Number(today.slice(0, 4));
  if (word === '年') return `${year}-12-31`;
  const named = /^(.{1,2})月$/.exec(word)?.[1];
  const number = named === undefined ? null : toNumber(named);
  if (number !== null && (number < 1 || number > 12)) return null;
  const month = number === null ? monthOf(today, word.startsWith('下') ? 1 : 0) : { year, month: number };
  const next = month.month === 12 ? `${month.year + 1}-01-01` : dateOf(month.year, month.month + 1, 1);
  return addDays(next, -1);
}

function yearsOf(month: string, day: string, near: string): readonly (string | null)[] {
  const year = Number(near.slice(0, 4));
  return [calendarDay(year, month, day), calendarDay(year + 1, month, day)];
}

/** 31号 said in June is a slip, not July: only the day of this month may be missed for the next month's. */
function monthsOf(day: string, near: string): readonly (string | null)[] {
  const next = monthOf(near, 1);
  const own = calendarDay(Number(near.slice(0, 4)), near.slice(5, 7), day);
  return own === null ? [] : [own, calendarDay(next.year, String(next.month), day)];
}

/** The one nearest to the day, the later of two: 3号 said on the 28th is next month's, said on the 9th it is past. */
function nearest(dates: readonly (string | null)[], near: string): string | null {
  const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(near));
  return dates.reduce<string | null>((best, date) => {
    if (date === null) return best;
    return best === null || distance(date) <= distance(best) ? date : best;
  }, null);
}

function monthOf(date: string, ahead: number): { readonly year: number; readonly month: number } {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + ahead;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

function calendarDay(year: number, month: string, day: string): string | null {
  const date = dateOf(year, toNumber(month) ?? 0, toNumber(day) ?? 0);
  return isCalendarDate(date) ? date : null;
}

function dateOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
