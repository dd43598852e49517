import { foldTimeText } from './fold-time-text';
import { type OpenRead } from './open-read';
import { mayOpen } from './openings';
import { type Context, look } from './read';
import { readBounded } from './read-bounded';
import { type Duration, readDuration, readPair } from './read-duration';
import { readRelative } from './read-relative';
import { readRepetition, type Repetition } from './read-repetition';
import { type Amount, type FoundTime, type TimeOptions } from './time-phrase';
import { spanAround, startOfDay, toInstant, toWall, type Wall } from './wall';

/** Nobody says when in more; the rest of a longer text is not read. */
const MOST_READ = 2_000;
const RUN = /\d{1,40}|[零〇一二两三四五六七八九十百千万亿]{1,40}/y;
const DIGIT_BEFORE = /[\d.]/;
const ENUMERATES = /^ ?[,、和及] ?$/;
const UP_TO = / ?(?:-{1,2}|~|到|至|,) ?/y;
const BOUND = /以上|以下|之久/y;

/** Every word about time in a text, in order, none touching another; of two at one place the longer. */
export function findTimeWords(text: string, at: Date, options: TimeOptions = {}): readonly FoundTime[] {
  const folded = foldTimeText(text.slice(0, MOST_READ));
  const said = toWall(at);
  const now = options.knownTo === undefined ? { from: said, to: said } : spanAround(said, options.knownTo);
  const context: Context = {
    now: options.knownTo === 'second' ? { from: said, to: said } : now,
    base: startOfDay(now.from),
    readsLunar: options.readsLunar !== false,
    isSecondHalf: false,
  };
  const found: FoundTime[] = [];
  let last: { readonly end: number; readonly base: Wall } | null = null;
  for (let place = 0; place < folded.length;) {
    if (!mayOpen(folded, place)) {
      place += 1;
      continue;
    }
    const near: Context =
      last !== null && ENUMERATES.test(folded.slice(last.end, place))
        ? { ...context, base: last.base }
        : context;
    const next = readAt(folded, place, near, options.isAhead === true);
    if (next === null) {
      place += look(RUN, folded, place)?.[0].length ?? 1;
      continue;
    }
    const words = text.slice(place, next.end);
    found.push(toFound(words, place, next));
    last =
      next.kind === 'time' && next.read.from !== null
        ? { end: next.end, base: startOfDay(next.read.from) }
        : null;
    place = next.end;
  }
  return found;
}

type Next = { readonly end: number } & (
  | { readonly kind: 'time'; readonly read: OpenRead }
  | { readonly kind: 'repetition'; readonly read: Repetition }
  | { readonly kind: 'duration'; readonly amount: Amount; readonly upTo: Amount | null }
);

function readAt(text: string, at: number, context: Context, isAhead: boolean): Next | null {
  // Not from within a number: 1.5小时, 2621.2.
  if (DIGIT_BEFORE.test(text.charAt(at - 1)) && /[\d.]/.test(text.charAt(at))) return null;
  const repetition = readRepetition(text, at, context);
  if (repetition !== null) return { kind: 'repetition', read: repetition, end: repetition.end };
  const bounded = readBounded(text, at, context, isAhead);
  const relative = readRelative(text, at, context);
  const read = relative !== null && relative.end > (bounded?.end ?? -1) ? relative : bounded;
  const duration = readLength(text, at);
  if (duration !== null && duration.end > (read?.end ?? -1)) return duration;
  if (read === null || (read.from !== null && read.to !== null && read.from > read.to)) return null;
  return { kind: 'time', read, end: read.end };
}

/** 13天—8周, 30~90日, 三十年以上: how long, with its upper end. */
function readLength(text: string, at: number): Next | null {
  const pair = readPair(text, at);
  if (pair !== null && !isDate(text, pair.high)) {
    return { kind: 'duration', amount: pair.low, upTo: pair.high.amount, end: pair.high.end };
  }
  const first = readDuration(text, at, false);
  if (first === null) return null;
  const bound = look(BOUND, text, first.end);
  const end = first.end + (bound?.[0].length ?? 0);
  const joint = look(UP_TO, text, end);
  const second = joint === null ? null : readDuration(text, end + joint[0].length, false);
  if (second === null)
    return isDate(text, first) ? null : { kind: 'duration', amount: first.amount, upTo: null, end };
  const secondBound = look(BOUND, text, second.end);
  return {
    kind: 'duration',
    amount: first.amount,
    upTo: second.amount,
    end: second.end + (secondBound?.[0].length ?? 0),
  };
}

/** 30日 alone is a day of the month. */
const isDate = (text: string, { amount, end }: Duration): boolean =>
  text.charAt(end - 1) === '日' && (amount.day ?? 99) <= 31;

function toFound(words: string, at: number, next: Next): FoundTime {
  if (next.kind === 'duration') {
    return { kind: 'duration', words, at, amount: next.amount, upTo: next.upTo };
  }
  if (next.kind === 'repetition') {
    const { every, first } = next.read;
    const times = first === null ? null : { from: toInstant(first.from), to: toInstant(first.to) };
    return { kind: 'repetition', words, at, every, first: times };
  }
  const { from, to, grain, confidence } = next.read;
  return {
    ...{ kind: 'time', words, at, grain, confidence: Math.round(confidence * 100) / 100 },
    ...{ from: from === null ? null : toInstant(from), to: to === null ? null : toInstant(to) },
  };
}
