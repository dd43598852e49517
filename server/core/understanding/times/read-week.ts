import { BLURRED, type Context, look, type Read, SURE } from './read';
import { dayMs, daysFrom, mondayOf, startOfDay } from './wall';

const RELATIVE =
  /(?<which>上上|上|这|本|下下|下|当)一?个?(?:周|星期|礼拜)(?:的?(?:周|星期|礼拜)(?=[一二三四五六日天末]))?(?<day>[一二三四五六日天末]|[1-7](?![\d.:个月日天年号]))?(?![围边期转])/y;
const WEEKDAY = /(?:周|星期|礼拜)(?<day>[一二三四五六日天末]|[1-7](?![\d.:个月日天年号]))(?![边围期年岁个])/y;
const SHORT = /(?<day>[一二三四五六日天])(?![一二三四五六七八九十百月日号天年个楼栋点时次分条])/y;
const STEPS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 当: 0, 下: 1, 下下: 2 };

/** 上周三, 这个星期, 下下周末, 周五, 礼拜天. */
export function readWeek(text: string, at: number, context: Context): Read | null {
  const relative = look(RELATIVE, text, at);
  if (relative !== null) {
    const which = relative.groups?.which ?? '';
    const monday =
      mondayOf(which === '当' ? context.base : context.now.from) + (STEPS[which] ?? 0) * 7 * dayMs;
    return ofWeek(monday, relative.groups?.day, at + relative[0].length, false);
  }
  const bare = look(WEEKDAY, text, at);
  // 两周三次, but 周三周四.
  const isCount = /(?<![周期拜])[一二两三四五六七八九十\d]$/.test(text.slice(Math.max(0, at - 2), at));
  if (bare === null || isCount) return null;
  return ofWeek(mondayOf(context.base), bare.groups?.day, at + bare[0].length, true);
}

/** 五 of 周一到五. */
export function readShortWeekday(text: string, at: number, context: Context): Read | null {
  const found = look(SHORT, text, at);
  return found === null ? null : ofWeek(mondayOf(context.base), found.groups?.day, at + 1, true);
}

function ofWeek(monday: number, day: string | undefined, end: number, isBare: boolean): Read {
  const rolls = isBare ? 'week' : null;
  if (day === undefined) return { ...daysFrom(monday, 7), end, grain: 'week', rolls, confidence: SURE };
  if (day === '末')
    return { ...daysFrom(monday + 5 * dayMs, 2), end, grain: 'day', rolls, confidence: BLURRED };
  const ordinal = /\d/.test(day) ? Number(day) : Math.min('一二三四五六日天'.indexOf(day) + 1, 7);
  const from = startOfDay(monday + (ordinal - 1) * dayMs);
  return { ...daysFrom(from), end, grain: 'day', rolls, confidence: SURE, isWeekday: true };
}
