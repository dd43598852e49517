import { addDays, atShanghai, shanghaiDate, weekdayOf } from '../../server/core/shared/shanghai-time';
import { normaliseText } from '../../server/core/shared/normalise-text';
import { type FoundMoment, instantOf, readMoments } from './read-moments';
import { NUMERAL, toNumber } from './spoken-number';
import { withoutWords } from './spoken-moment';

export type SpokenSpan =
  | { readonly kind: 'none' }
  /** 32号, 14号到12号, 明天和下周一 */
  | { readonly kind: 'impossible'; readonly words: string }
  /** 明天, 明天上午, 12号到14号, 后天到下周一, 明天起三天, 下周; the end is not included. */
  | {
      readonly kind: 'span';
      readonly from: Date;
      readonly to: Date;
      readonly words: string;
      readonly rest: string;
    };

/** When a part of the day begins and ends for somebody who is away. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  早: ['00:00', '12:00'],
  上: ['00:00', '12:00'],
  中: ['12:00', '14:00'],
  下: ['12:00', '18:00'],
  晚: ['18:00', '24:00'],
};
const WEEK = /(?:下个?(?:周|星期|礼拜))(?![一二三四五六日天七八九\d])/;
const DAYS = new RegExp(`(?<![第\\d月])(?<count>${NUMERAL}{1,2})天(?![之以]?[内后前])`);
/** 12-14号 names the month and 号 once. */
const SHORT_SPAN = new RegExp(
  `(?<!${NUMERAL}|-)(${NUMERAL}{1,2})[日号]?(?:[-~—–到至和、])(${NUMERAL}{1,2})([日号])`,
  'gu',
);

/** From when to when somebody says to be away, and the text without it. Whether it is past is for the deed to ask. */
export function takeSpan(text: string, now: Date): SpokenSpan {
  const words = normaliseText(text).replace(SHORT_SPAN, '$1$3到$2$3');
  const [first] = readMoments(words, now);
  if (!first) return wholeWeek(words, now);
  if (first.date === null) return { kind: 'impossible', words: first.words };
  const second = lastOf(words, first, now);
  const behind = second ?? first;
  if (behind.date === null) return { kind: 'impossible', words: behind.words };
  const said = { start: first.start, end: behind.end };
  const spoken = words.slice(said.start, said.end);
  const from = beginOf(first);
  const to = second ? endOf(second) : (countedEnd(words, first) ?? endOf(first));
  if (!from || !to || to <= from) return { kind: 'impossible', words: spoken };
  return { kind: 'span', from, to, words: spoken, rest: withoutWords(words, said) };
}

/** The end of a span: what 到, 至 or - leads, right behind; or the day after, behind 和. */
function lastOf(words: string, first: FoundMoment, now: Date): FoundMoment | null {
  const second = readMoments(words, now, first.date).find(({ start }) => start >= first.end);
  if (!second) return null;
  const between = words.slice(first.end, second.start).trim();
  const isSameDay = second.time !== null && !/[天日号周期拜]/.test(second.words);
  const end = isSameDay ? { ...second, date: first.date } : second;
  if (/^(?:到|至|[-~—–]+)$/.test(second.lead) && /^(?:起|开始)?$/.test(between)) return end;
  if (!/^[和与跟及、,]$/.test(between) || first.date === null || second.date === null) return null;
  return second.date === addDays(first.date, 1) ? second : { ...second, date: null };
}

/** 明天起三天 */
function countedEnd(words: string, first: FoundMoment): Date | null {
  const count = toNumber(DAYS.exec(words.slice(first.end))?.groups?.count ?? '');
  if (count === null || first.date === null || first.time !== null) return null;
  return atShanghai(addDays(first.date, count), '00:00');
}

function wholeWeek(words: string, now: Date): SpokenSpan {
  const found = WEEK.exec(words);
  if (!found) return { kind: 'none' };
  const today = shanghaiDate(now);
  const monday = addDays(today, 8 - weekdayOf(today));
  const said = { start: found.index, end: found.index + found[0].length };
  return {
    kind: 'span',
    from: atShanghai(monday, '00:00'),
    to: atShanghai(addDays(monday, 7), '00:00'),
    words: found[0],
    rest: withoutWords(words, said),
  };
}

function beginOf({ at, date, time, isPartOnly, words }: FoundMoment): Date | null {
  if (at) return at;
  if (date === null) return null;
  if (time === null) return atShanghai(date, '00:00');
  return instantOf(date, isPartOnly ? partOf(words)[0] : time);
}

function endOf({ at, date, time, isPartOnly, words }: FoundMoment): Date | null {
  if (at) return at;
  if (date === null) return null;
  if (time !== null && !isPartOnly) return instantOf(date, time);
  return instantOf(date, time === null ? '24:00' : partOf(words)[1]);
}

function partOf(words: string): readonly [string, string] {
  const letter = /(上|下|中|晚|早)(?:午|上|晨)?$/.exec(words.replace(/之?前$/, ''))?.[1] ?? '';
  return PARTS[letter] ?? ['00:00', '24:00'];
}
