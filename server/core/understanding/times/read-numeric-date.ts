import { type Context, look, type Read, standsAlone, SURE, WEAK } from './read';
import { daysFrom, isDayOf, monthsOf, partsOf, wallOf } from './wall';

const FULL =
  /(?<year>[12]\d{3})(?<sign>[-/.])(?<month>1[0-2]|0?[1-9])\k<sign>(?<day>3[01]|[12]\d|0?[1-9])(?![\d]|[-/.]\d{1,2}(?![\d:]))日?/y;
const EIGHT = /(?<year>19\d{2}|20\d{2})(?<month>1[0-2]|0[1-9])(?<day>3[01]|[12]\d|0[1-9])(?!\d)/y;
const MONTH = /(?<year>(?:19|20)\d{2})[-/.](?<month>1[0-2]|0?[1-9])(?![\d./:])/y;
const SHORT =
  /(?<month>1[0-2]|0?[1-9])(?<sign>[-/.])(?<day>3[01]|[12]\d|0?[1-9])(?![\d./:-]|日内)(?<tail>日|号)?/y;
const TIME_BEHIND = /[ T]?(?:\d{1,2}:\d{2}|[早晚上下中凌]|[之以]?前|\d{1,2}[点时])/y;
const RANGE_BEHIND = / ?[-~至到]+ ?(?:\d{4}[-/.年]|至今|今)/y;

/** 2019-05-27, 2019.9.6, 20240307, 1999.08 in a range, 09-01 20:01. Flats are no dates: 12-3-1001, 3-2. */
export function readNumericDate(text: string, at: number, context: Context): Read | null {
  const before = text.charAt(at - 1);
  if (/[\d./a-z-]/i.test(before) && !context.isSecondHalf) return null;
  const full = look(FULL, text, at) ?? look(EIGHT, text, at);
  if (full !== null) return ofDay(full, at, Number(full.groups?.year), false);
  const month = look(MONTH, text, at);
  if (month !== null) {
    const end = at + month[0].length;
    const isRange = context.isSecondHalf || look(RANGE_BEHIND, text, end) !== null;
    if (!isRange && !standsAlone(text, at, end)) return null;
    const span = monthsOf(Number(month.groups?.year), Number(month.groups?.month));
    return { ...span, end, grain: 'month', rolls: null, confidence: isRange ? SURE : WEAK };
  }
  const short = look(SHORT, text, at);
  if (short === null) return null;
  const hasTime = look(TIME_BEHIND, text, at + short[0].length) !== null;
  // 3-5号 are three days.
  const hasTail = short.groups?.tail !== undefined;
  if (hasTail ? short.groups?.sign === '-' : !hasTime) return null;
  return ofDay(short, at, partsOf(context.base).year, true);
}

function ofDay(found: RegExpExecArray, at: number, year: number, isShort: boolean): Read | null {
  const month = Number(found.groups?.month);
  const day = Number(found.groups?.day);
  if (!isDayOf(year, month, day)) return null;
  const span = daysFrom(wallOf(year, month, day));
  return {
    ...span,
    end: at + found[0].length,
    grain: 'day',
    rolls: isShort ? 'year' : null,
    confidence: SURE,
  };
}
