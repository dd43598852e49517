import { type Context, look, type Read } from './read';
import { readMoment, withClock } from './read-moment';
import { readShortWeekday } from './read-week';
import { addMonths, dayMs, startOfDay, type Wall } from './wall';

const LEAD = /(?:从|自从|自|由|打) ?/y;
const CONNECTOR = / ?(?:起|开始)? ?,? ?(?:-{1,3}|~{1,2}|直至|直到|至|到) ?/y;
const END_WORD = /(?:为止|止)/y;

/** A range as it was said; `isRange` is false for a single moment. */
export interface Range extends Read {
  readonly isRange: boolean;
  readonly hasLead: boolean;
}

/** 从2018年12月九号到十五号, 周一至周五, 下午1点10分到3点, 13:20~次日05:40; or one moment alone. */
export function readRange(text: string, at: number, context: Context): Range | null {
  const lead = context.isSecondHalf ? null : look(LEAD, text, at);
  const first = readMoment(text, at + (lead?.[0].length ?? 0), context);
  if (first === null) return null;
  const single = { ...first, isRange: false, hasLead: lead !== null };
  const connector = look(CONNECTOR, text, first.end);
  if (connector === null) return single;
  const second = readSecond(text, first.end + connector[0].length, first, context);
  if (second === null) return single;
  const to = endOf(second, first);
  if (to === null || to < first.from) return single;
  const tail = look(END_WORD, text, second.end);
  return {
    ...first,
    to,
    end: second.end + (tail?.[0].length ?? 0),
    grain: second.grain,
    confidence: Math.min(first.confidence, second.confidence),
    isFestival: false,
    isRange: true,
    hasLead: lead !== null,
  };
}

function readSecond(text: string, at: number, first: Read, context: Context): Read | null {
  const later = { ...context, base: first.from, isSecondHalf: true };
  const found = readMoment(text, at, later);
  if (found !== null) return found;
  const short = first.isWeekday === true ? readShortWeekday(text, at, later) : null;
  return short === null ? null : withClock(text, short, later);
}

/** When the second half ends, after the first began; null when it cannot be. 到3点 ends as the clock strikes. */
function endOf(second: Read, first: Read): Wall | null {
  const to = second.grain === 'hour' ? second.from : second.to;
  if (to >= first.from) return to;
  if (second.rolls === 'week') return to + 7 * dayMs;
  if (second.rolls === 'month') return addMonths(to, 1);
  if (second.rolls === 'year') return addMonths(to, 12);
  if (second.rolls !== 'day') return null;
  // 上午9点到5点 ends in the afternoon, 22:00-6:00 the morning after.
  const isMorning = to - startOfDay(to) < dayMs / 2 && second.grain !== 'part-of-day';
  return isMorning && to + dayMs / 2 > first.from ? to + dayMs / 2 : to + dayMs;
}
