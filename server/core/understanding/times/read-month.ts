import { type Context, look, type Read, SURE } from './read';
import { readDays, readStretch, readWithinMonth } from './read-within-month';
import { addMonths, monthsOf, partsOf } from './wall';

const RELATIVE = /(?<which>上上|上|本|这|当|同|下下|下|次)一?个?月(?:份|的)?(?!台|饼)/y;
const EDGE = /月(?=[初底末])|(?=[上中下]旬|[上下]半月)/y;
const QUARTER = /(?:(?<which>上|本|这|当|下)一?个?季度?的?|季度(?=[初末底]))(?<edge>初|末|底)?/y;
const STEPS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  本: 0,
  这: 0,
  当: 0,
  同: 0,
  下: 1,
  次: 1,
  下下: 2,
};

/** 上个月15号, 下月底, 月底, 下旬, 15号. Days without a month are those of the month that is running. */
export function readMonth(text: string, at: number, context: Context): Read | null {
  const relative = look(RELATIVE, text, at);
  if (relative !== null) {
    const which = relative.groups?.which ?? '';
    const start = which === '同' || which === '次' ? context.base : context.now.from;
    const { year, month } = partsOf(addMonths(start, STEPS[which] ?? 0));
    const end = at + relative[0].length;
    const whole: Read = { ...monthsOf(year, month), end, grain: 'month', rolls: null, confidence: SURE };
    return readWithinMonth(text, end, year, month) ?? whole;
  }
  const quarter = look(QUARTER, text, at);
  if (quarter !== null) return ofQuarter(quarter, at, context);
  const { year, month } = partsOf(context.base);
  const edge = look(EDGE, text, at);
  // 3个月初: no month's beginning.
  if (edge !== null && !/[个\d一二两三四五六七八九十年]/.test(text.charAt(at - 1))) {
    const stretch = readStretch(text, at + edge[0].length, year, month);
    return stretch === null ? null : { ...stretch, rolls: 'month' };
  }
  // 2月30日: there is no such day, nor is it the 30th of another month.
  if (/[\d一二三四五六七八九十]月/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const day = readDays(text, at, year, month);
  return day === null ? null : { ...day, rolls: 'month' };
}

/** 上季度, 本季度末. */
function ofQuarter(found: RegExpExecArray, at: number, context: Context): Read {
  const { which = '', edge } = found.groups ?? {};
  const { year, month } = partsOf(context.now.from);
  const first = Math.floor((month - 1) / 3) * 3 + 1 + (STEPS[which] ?? 0) * 3;
  const shared = { end: at + found[0].length, rolls: null, confidence: SURE };
  if (edge === undefined) return { ...monthsOf(year, first, first + 2), ...shared, grain: 'quarter' };
  return { ...monthsOf(year, edge === '初' ? first : first + 2), ...shared, grain: 'month' };
}
