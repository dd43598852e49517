import { type OpenRead } from './open-read';
import { BLURRED, type Context, look, type Read, SURE } from './read';
import { type Duration, readDuration } from './read-duration';
import { withClock } from './read-moment';
import { grainOf, isHeld, shift } from './shift';
import { type Grain } from './time-phrase';
import { dayMs, spanAround, startOfDay, type Wall } from './wall';

const PREFIX =
  /(?<ahead>未来|今后|往后|接下来|后续)|(?<past>过去|最近|近|这)|(?<before>前|头)|(?<after>再过|过|后)/y;
const JOIN = /的?这?/y;
const TAIL = /(?:之内|以内|以来|内|里面|里(?!面)|来(?![一人修看了过自到电水])|间|中(?!午))/y;
const SUFFIX =
  /(?<openAfter>之后|以后|过后)|(?<after>后)(?![面门台来悔续天年期方果勤排院座山边])|(?<openBefore>之前|以前)|(?<before>前)(?![后面往台门天年期排进方])|(?<since>以来|来(?![一人修看了过自到电水]))|(?<within>之内|以内|内(?![容部外涝存]))/y;
const NOT_BEFORE = /[最附将接提之以目此超经通不难度一靠临]/;

/** A stretch counted from now: 半小时后, 三年以前, 15个工作日内, 未来7天, 过去的50分钟里, 近三月, 过两天. */
export function readRelative(text: string, at: number, context: Context): OpenRead | null {
  const prefix = look(PREFIX, text, at);
  if (prefix !== null)
    return NOT_BEFORE.test(text.charAt(at - 1)) ? null : readPrefixed(text, at, prefix, context);
  const duration = readDuration(text, at, false);
  const suffix = duration === null ? null : look(SUFFIX, text, duration.end);
  if (duration === null || suffix === null) return null;
  const { openAfter, after, openBefore, before, since } = suffix.groups ?? {};
  const end = duration.end + suffix[0].length;
  // 15日前 and 15日后 are dates.
  if (isDays(text, duration) && suffix.groups?.within === undefined) return null;
  if (openAfter !== undefined) return { ...openFrom(duration, context), end };
  if (openBefore !== undefined) return { ...openTo(duration, context), end };
  if (after !== undefined) return withTime(text, pointAt(duration, 1, end, context), context);
  if (before !== undefined) return withTime(text, pointAt(duration, -1, end, context), context);
  if (since !== undefined) return { ...back(duration, context, grainOf(duration.amount)), end };
  return { ...within(duration, context), end };
}

function readPrefixed(text: string, at: number, prefix: RegExpExecArray, context: Context): OpenRead | null {
  const start = at + prefix[0].length;
  const joined = start + (look(JOIN, text, start)?.[0].length ?? 0);
  const { ahead, past, before } = prefix.groups ?? {};
  const duration = readDuration(text, joined, ahead !== undefined || past !== undefined);
  if (duration === null) return null;
  const tail = look(TAIL, text, duration.end);
  const end = duration.end + (tail?.[0].length ?? 0);
  const grain = grainOf(duration.amount);
  const isLong = grain === 'year' || grain === 'month';
  if (ahead !== undefined) {
    const moved = shift(isLong ? startOfDay(context.now.from) : context.now.to, duration.amount, 1);
    return held({
      from: context.now.from,
      to: isLong ? moved - 1_000 : moved,
      end,
      grain,
      confidence: BLURRED,
    });
  }
  if (past !== undefined) return { ...back(duration, context, isLong ? 'day' : null), end };
  if (before !== undefined) {
    const earlier = justBefore(duration, grain, end, context);
    return duration.amount.day === 1
      ? withTime(text, pointAt(duration, -1, end, context), context)
      : held(earlier);
  }
  return prefix[0] === '后' ? null : { ...openFrom(duration, context), end };
}

/** 3年后 is that year, 20天后 that day, 17分钟后 that minute; the minute before in 17分钟前. */
function pointAt(duration: Duration, sign: 1 | -1, end: number, context: Context): Read | null {
  const grain = grainOf(duration.amount);
  const moved = shift(context.now.from, duration.amount, sign);
  if (!isHeld(moved)) return null;
  const confidence = duration.isVague ? BLURRED : SURE;
  const shared = { end, grain, rolls: null, confidence };
  if (isCalendarGrain(grain)) return { ...spanAround(moved, grain), ...shared };
  const length = stepOf(duration, grain);
  if (sign === -1) return { from: moved - length, to: moved, ...shared };
  const to = moved + length;
  return { from: moved, to: duration.step === 0.5 ? spanAround(to, 'minute').to : to, ...shared };
}

function stepOf(duration: Duration, grain: Grain): number {
  if (grain === 'second') return 1_000;
  if (grain === 'minute') return duration.step * 60_000;
  return duration.step === 0.5 ? 1_800_000 : 3_600_000;
}

function withTime(text: string, day: Read | null, context: Context): OpenRead | null {
  return day !== null && day.grain === 'day' ? withClock(text, day, context) : day;
}

function openFrom(duration: Duration, context: Context): Omit<OpenRead, 'end'> {
  const grain = grainOf(duration.amount);
  const moved = shift(context.now.from, duration.amount, 1);
  const from = isCalendarGrain(grain) ? spanAround(moved, grain).from : moved;
  return { from: isHeld(from) ? from : context.now.from, to: null, grain, confidence: BLURRED };
}

function openTo(duration: Duration, context: Context): Omit<OpenRead, 'end'> {
  const grain = grainOf(duration.amount);
  const moved = shift(context.now.from, duration.amount, -1);
  const to = isCalendarGrain(grain) ? spanAround(moved, grain).to : moved;
  return { from: null, to: isHeld(to) ? to : context.now.to, grain, confidence: BLURRED };
}

/** From so long ago till now, from the start of the day or month when there is one to start from. */
function back(duration: Duration, context: Context, startOf: Grain | null): Omit<OpenRead, 'end'> {
  const grain = grainOf(duration.amount);
  const moved = shift(context.now.from, duration.amount, -1);
  const from = startOf !== null && isCalendarGrain(startOf) ? spanAround(moved, startOf).from : moved;
  return { from: isHeld(from) ? from : null, to: context.now.to, grain, confidence: BLURRED };
}

function within(duration: Duration, context: Context): Omit<OpenRead, 'end'> {
  const grain = grainOf(duration.amount);
  const isWhole = isCalendarGrain(grain);
  const moved = shift(isWhole ? context.now.from : context.now.to, duration.amount, 1);
  // 一个月内 ends on the day; only where nobody knows today's date, with the month.
  const isDated = context.now.to - context.now.from < dayMs;
  const last = isWhole ? spanAround(moved, isDated ? 'day' : grain).to : moved;
  const to = duration.step === 0.5 && !isWhole ? spanAround(last, 'minute').to : last;
  return { from: context.now.from, to: isHeld(to) ? to : null, grain, confidence: SURE };
}

/** 前两天, 前三个月: whole days and months before this one; weeks run into this one. */
function justBefore(duration: Duration, grain: Grain, end: number, context: Context): OpenRead {
  const moved = shift(context.now.from, duration.amount, -1);
  const shared = { end, grain, confidence: duration.isVague ? 0.5 : BLURRED };
  if (duration.step === 7) return { from: spanAround(moved, 'week').from, to: context.now.to, ...shared };
  if (!isCalendarGrain(grain)) return { from: moved, to: context.now.to, ...shared };
  return {
    from: spanAround(moved, grain).from,
    to: spanAround(context.now.from, grain).from - 1_000,
    ...shared,
  };
}

const isCalendarGrain = (grain: Grain): boolean => grain === 'year' || grain === 'month' || grain === 'day';

const isDays = (text: string, duration: Duration): boolean =>
  text.charAt(duration.end - 1) === '日' &&
  text.charAt(duration.end - 2) !== '作' &&
  (duration.amount.day ?? 0) <= 31;

function held(read: OpenRead): OpenRead | null {
  const ends: readonly (Wall | null)[] = [read.from, read.to];
  return ends.every((end) => end === null || isHeld(end)) ? read : null;
}
