import { findTimeWords } from './find-time-words';
import { type TimeOptions, type TimePhrase } from './time-phrase';

/**
 * The moments and stretches of time said in a text, in order, read in Asia/Shanghai as of `at`: 明天下午, 周四前, 月底.
 * How long something lasts and what comes again and again is left out; of long texts only the beginning is read.
 */
export function findTimes(text: string, at: Date, options: TimeOptions = {}): readonly TimePhrase[] {
  return findTimeWords(text, at, options).flatMap((found) => {
    if (found.kind !== 'time') return [];
    const { words, at: place, from, to, grain, confidence } = found;
    return [{ words, at: place, from, to, grain, confidence }];
  });
}
