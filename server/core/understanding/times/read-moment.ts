import { BLURRED, type Context, longest, look, type Read, SURE, WEAK } from './read';
import { readClock } from './read-clock';
import { readDay } from './read-day';
import { readMonth } from './read-month';
import { readNumericDate } from './read-numeric-date';
import { readWeek } from './read-week';
import { readWithinYear } from './read-within-year';
import { readYear } from './read-year';
import { dayMs, partsOf, spanAround, startOfDay } from './wall';

const NOW = /现在|此时此刻|此刻|此时|目前|当前|眼下|如今|至今/y;
const THIS = /(?<unit>[年月周])内(?![容部外涝])/y;
const WEEKDAY_NOTE =
  /(?: ?\( ?)?(?:周|星期|礼拜)[一二三四五六日天](?: ?\))?|(?:当天|那天)(?=\d|[早晚上下中午凌傍夜一二两三四五六七八九十])/y;
const TO_CLOCK = / ?[的,T-]? ?/y;
const OPENS = / ?\(/y;
const BY_WORK_END = /下班(?=之?前)/y;

/** One moment or stretch: a date, a date with a time, or a time of the running day. */
export function readMoment(text: string, at: number, context: Context): Read | null {
  const now = look(NOW, text, at);
  if (now !== null) {
    return { ...context.now, end: at + now[0].length, grain: 'second', rolls: null, confidence: SURE };
  }
  return readRest(text, at, context) ?? readThis(text, at, context);
}

/** 年内, 月内: what is left of it. */
function readThis(text: string, at: number, context: Context): Read | null {
  const found = look(THIS, text, at);
  const unit = found?.groups?.unit;
  if (found === null || /[\d零一二两三四五六七八九十半几多个]/.test(text.charAt(at - 1))) return null;
  const grain = unit === '年' ? 'year' : unit === '月' ? 'month' : 'week';
  const { to } = spanAround(context.now.from, grain);
  return { from: context.now.from, to, end: at + 2, grain, rolls: null, confidence: BLURRED };
}

function readRest(text: string, at: number, context: Context): Read | null {
  const date = readDate(text, at, context);
  if (date !== null)
    return date.grain === 'day' ? withClock(text, withNote(text, date, context), context) : date;
  return readTime(text, at, startOfDay(context.base), false, context);
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

function readDate(text: string, at: number, context: Context): Read | null {
  const { year } = partsOf(context.base);
  const inYear = readWithinYear(text, at, year, false, context);
  return longest([
    isDigit(text, at) ? readNumericDate(text, at, context) : null,
    readYear(text, at, context),
    inYear === null ? null : { ...inYear, rolls: 'year' },
    readMonth(text, at, context),
    readWeek(text, at, context),
    readDay(text, at, context),
  ]);
}

/** 星期三(6月17日): the date in brackets is what counts. */
function withNote(text: string, day: Read, context: Context): Read {
  if (day.isWeekday !== true || !/[( ]/.test(text.charAt(day.end))) return day;
  const start = day.end + (look(OPENS, text, day.end)?.[0].length ?? 0);
  const noted = start > day.end ? readDate(text, start, context) : null;
  return noted?.grain === 'day' && text.startsWith(')', noted.end) ? { ...noted, end: noted.end + 1 } : day;
}

/** The time of day behind a date, if there is one: 6月12日(周五) 19:00, 除夕晚上6点半. */
export function withClock(text: string, date: Read, context: Context): Read {
  const note = date.isWeekday === true ? null : look(WEEKDAY_NOTE, text, date.end);
  const noted = date.end + (note?.[0].length ?? 0);
  const day = startOfDay(date.to);
  const from = startOfDay(date.from);
  // A clock belongs to a day, not to a list of days; 周末九点 to its last.
  if (day - from > dayMs) return date;
  for (const start of new Set([noted + (look(TO_CLOCK, text, noted)?.[0].length ?? 0), noted])) {
    const clock = readTime(text, start, day, true, context);
    if (clock !== null) return { ...clock, rolls: date.rolls };
  }
  return note === null ? date : { ...date, end: noted };
}

function readTime(text: string, at: number, day: number, isSaid: boolean, context: Context): Read | null {
  const workEnd = look(BY_WORK_END, text, at);
  if (workEnd !== null) {
    const from = day + 17.5 * 3_600_000;
    return { from, to: from + 59_000, end: at + 2, grain: 'minute', rolls: 'day', confidence: WEAK };
  }
  return readClock(text, at, day, isSaid, context);
}
