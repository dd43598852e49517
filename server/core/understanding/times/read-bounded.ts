import { type OpenRead } from './open-read';
import { BLURRED, type Context, look, type Roll } from './read';
import { type Range, readRange } from './read-range';
import { addMonths, dayMs, type Wall } from './wall';

const SUFFIX =
  /(?<about>左右|前后|上下|许|附近)|(?<before> ?(?:之前|以前|前))(?![后往面台门天年期排进方端院排者])|(?<after>之后|以后|过后|后)(?![面门台来悔续天年期方果勤排院座山边])|(?<since>以来|至今|到现在为止|到现在|到目前为止|到目前)|(?<start>开始|起(?![床来码诉火点]))|(?<until>为止|止)|(?<within>之内|以内|期间|内(?![容部外涝存])|里(?![面]))/y;
const ABOUT = /(?:左右|前后|上下|许)/y;

/** A moment or range with what is said of its ends: 周四前, 今晚八点以后, 从去年9月起, 3月左右, 2024年内. */
export function readBounded(text: string, at: number, context: Context, isAhead: boolean): OpenRead | null {
  const range = readRange(text, at, context);
  if (range === null) return null;
  const suffix = look(SUFFIX, text, range.end);
  const { before, after, since, start, about } = suffix?.groups ?? {};
  const isDue = before !== undefined;
  const meant = isAhead || isDue ? ahead(text, at, range, context, isDue) : range;
  const read = {
    from: meant.from,
    to: meant.to,
    end: meant.end,
    grain: meant.grain,
    confidence: meant.confidence,
  };
  if (suffix === null) return read;
  const end = meant.end + suffix[0].length;
  const more = look(ABOUT, text, end);
  if (about !== undefined || (more !== null && isDue))
    return { ...read, end, confidence: read.confidence - 0.15 };
  if (isDue) return { ...due(meant, context), end };
  if (after !== undefined) return { ...read, to: null, end };
  const isOver = meant.to < context.now.from;
  if (since !== undefined) return { ...read, to: meant.from <= context.now.to ? context.now.to : null, end };
  if (start !== undefined) return { ...read, to: isOver ? context.now.to : null, end };
  return { ...read, end };
}

/** 周四前 runs from now to the end of Thursday, 三点前 to the stroke of three, 国庆前 to the eve. */
function due(range: Range, context: Context): Omit<OpenRead, 'end'> {
  const isClock = range.grain === 'hour' || range.grain === 'minute' || range.grain === 'second';
  const to =
    range.isFestival === true ? range.from - 1_000 : isClock && !range.isRange ? range.from : range.to;
  if (range.isRange) return { from: range.from, to, grain: range.grain, confidence: range.confidence };
  const from = to >= context.now.from ? context.now.from : null;
  return { from, to, grain: range.grain, confidence: range.confidence };
}

const isEveningAhead = (range: Range, context: Context): boolean =>
  range.isPlainHour === true && range.from + dayMs / 2 >= context.now.from;

/** 8点前, said at ten. */
const inTheEvening = (range: Range): Range => ({
  ...{ ...range, from: range.from + dayMs / 2, to: range.to + dayMs / 2 },
  confidence: BLURRED,
});

/** The same words of the next day, week, month or year when this one's are over. */
function ahead(text: string, at: number, range: Range, context: Context, isDue: boolean): Range {
  const isHour = range.rolls === 'day' || range.isPlainHour === true;
  const isOver = isHour ? range.from < context.now.from : range.to < context.now.from;
  if (!isOver || range.isRange) return range;
  if (isDue && isEveningAhead(range, context)) return inTheEvening(range);
  if (range.rolls === null) return range;
  const later = readRange(text, at, { ...context, base: rolled(context.base, range.rolls) });
  if (later === null || later.end !== range.end) return range;
  // 6月1号前 a fortnight after it tells what was; 1月10日前 at Christmas what is due.
  if (isDue && range.rolls === 'year' && context.now.from - range.to < later.from - context.now.from)
    return range;
  return later;
}

function rolled(base: Wall, by: Roll): Wall {
  if (by === 'day') return base + dayMs;
  if (by === 'week') return base + 7 * dayMs;
  const { from } = { from: base - (new Date(base).getUTCDate() - 1) * dayMs };
  return addMonths(from, by === 'month' ? 1 : 12);
}
