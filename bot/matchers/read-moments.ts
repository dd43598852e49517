import { addDays, atShanghai, shanghaiDate } from '../../server/core/shared/shanghai-time';
import { DAY, type DayGroups, toDay } from './spoken-day';
import { NUMERAL, toNumber } from './spoken-number';
import { TIME, toTime } from './spoken-time';

/** A day or moment found in a text. `date` null: there is no such day or time. */
export interface FoundMoment {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly date: string | null;
  /** `HH:mm`; null when only a day was said. */
  readonly time: string | null;
  readonly isPartOnly: boolean;
  /** An instant counted from now: 2小时内. */
  readonly at: Date | null;
  /** 到, 至 or another word that leads a date; empty when none does. */
  readonly lead: string;
  readonly hasTail: boolean;
}

const LEAD = '(?<lead>截止到|截止|截至|延期到|延到|延至|最晚|最迟|从|到|至|于|在|[-~—–]+)?';
const TAIL = '(?<tail>之前|以前|为止|前(?![门面往台后天期排进去方来]))?';
const HOURS = `(?<!${NUMERAL})(?<inHours>${NUMERAL}{1,3}|半)个?(?<hourWord>小时|钟头|分钟)(?:之内|以内|内|之后|以后|后)`;
const DOTTED = String.raw`(?<![\d./])(?<dotMonth>\d{1,2})[./](?<dotDay>\d{1,2})(?![\d./])`;
const DAY_WORDS = `(?<dayWords>${DAY}|(?<dotted>${DOTTED}))`;
const MOMENT = new RegExp(
  `${LEAD}\\s*(?:(?<hours>${HOURS})|(?:${DAY_WORDS}\\s*[,、]?\\s*)?(?<timeWords>${TIME})?)\\s*${TAIL}`,
  'gu',
);
/** A date stands in a short text; nobody's instruction is longer. */
const MOST_READ = 1_000;

/** Every day or moment of the text in order, `now` being when it is said and `near` the day bare numbers are near to. */
export function readMoments(text: string, now: Date, near: string | null = null): readonly FoundMoment[] {
  const today = shanghaiDate(now);
  const reference = { today, near: near ?? today };
  return [...text.slice(0, MOST_READ).matchAll(MOMENT)].flatMap((match) => {
    const groups = match.groups ?? {};
    if (!isMoment(groups)) return [];
    const leading = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const words = match[0].trim();
    const place = { start: match.index + leading, end: match.index + leading + words.length, words };
    return [{ ...place, ...readGroups(groups, reference, now) }];
  });
}

/** 17点 alone, 下午 alone or 6.20 may be anything; with 到 before or 前 behind they are dates. */
function isMoment(groups: DayGroups): boolean {
  const isMarked = groups.lead !== undefined || groups.tail !== undefined;
  if (groups.hours !== undefined) return true;
  if (groups.dotted !== undefined) return isMarked;
  if (groups.dayWords !== undefined) return true;
  if (groups.timeWords === undefined) return false;
  if (groups.onlyPart !== undefined) return groups.tail !== undefined;
  return isMarked || groups.part !== undefined || groups.clockHour !== undefined;
}

function readGroups(
  groups: DayGroups,
  reference: { readonly today: string; readonly near: string },
  now: Date,
): Omit<FoundMoment, 'start' | 'end' | 'words'> {
  const marks = { lead: groups.lead ?? '', hasTail: groups.tail !== undefined };
  if (groups.inHours !== undefined) {
    const at = inHours(groups.inHours, groups.hourWord === '分钟', now);
    return { date: shanghaiDate(at), time: null, isPartOnly: false, at, ...marks };
  }
  const isPartOnly = groups.onlyPart !== undefined;
  const day = groups.dayWords === undefined ? reference.today : dayOf(groups, reference);
  if (groups.timeWords === undefined) return { date: day, time: null, isPartOnly, at: null, ...marks };
  const time = toTime(groups);
  return { date: time === null ? null : day, time, isPartOnly, at: null, ...marks };
}

function dayOf(
  groups: DayGroups,
  reference: { readonly today: string; readonly near: string },
): string | null {
  const isDotted = groups.dotted !== undefined;
  return toDay(isDotted ? { month: groups.dotMonth, day: groups.dotDay } : groups, reference);
}

function inHours(numeral: string, isMinutes: boolean, now: Date): Date {
  const count = numeral === '半' ? 0.5 : (toNumber(numeral) ?? 0);
  return new Date(now.getTime() + count * (isMinutes ? 60_000 : 3_600_000));
}

/** The instant of a day and a time of day, 24:00 being the next day's start. */
export function instantOf(date: string, time: string): Date {
  return time === '24:00' ? atShanghai(addDays(date, 1), '00:00') : atShanghai(date, time);
}
