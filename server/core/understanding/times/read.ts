import { type Grain } from './time-phrase';
import { type Wall, type WallSpan } from './wall';

/** What a reader is told: when it is said, and the day that fills in what isn't said. */
export interface Context {
  /** From and to differ when the moment itself is known only to its day or month. */
  readonly now: WallSpan;
  readonly base: Wall;
  readonly readsLunar: boolean;
  /** The second half of 下午1点到3点: 3点 is not judged by itself. */
  readonly isSecondHalf: boolean;
}

/** By what a reading comes again when nobody said more: 周三 by the week, 8号 by the month, 3月8号 by the year. */
export type Roll = 'day' | 'week' | 'month' | 'year';

export interface Read extends WallSpan {
  /** Where its words end. */
  readonly end: number;
  readonly grain: Grain;
  readonly rolls: Roll | null;
  readonly confidence: number;
  /** 国庆前 ends before the festival, 周四前 with Thursday. */
  readonly isFestival?: boolean;
  /** 8点 without a part of the day: what is due 8点前 at ten is due in the evening. */
  readonly isPlainHour?: boolean;
  /** A day list may go on with bare weekdays: 周一到五. */
  readonly isWeekday?: boolean;
}

export type Reader = (text: string, at: number, context: Context) => Read | null;

/** Surely said, vaguely said (月底, 左右), and what may mean something else (一个 2018 alone). */
export const SURE = 0.95;
export const BLURRED = 0.8;
export const WEAK = 0.6;

/** A sticky pattern at a place of the text. */
export function look(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const LETTER = /[\p{L}\p{N}_.:/-]/u;

/** Whether no letter, digit or joining sign touches the words: a bare 2018 is a year only then. */
export function standsAlone(text: string, from: number, to: number): boolean {
  return (
    !LETTER.test(text.charAt(from - 1)) &&
    !LETTER.test(text.charAt(to)) &&
    !/[\ud800-\udfff]/.test(text.charAt(from - 1) + text.charAt(to))
  );
}

/** The longest of some readings; of equal ones the first. */
export function longest(readings: readonly (Read | null)[]): Read | null {
  let best: Read | null = null;
  for (const reading of readings) {
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  return best;
}
