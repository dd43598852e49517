import { createFoldLetters } from './fold-letters';
import type { GramSettings } from './kind-model';

/** No more of a text is looked at. */
export const MOST_LETTERS = 2_000;
/** Of a key the last bit is set where the gram is a single letter or a hint. Keys are below 2 to the 24. */
export const SINGLE = 1;

const HEAD_SEED = 0x2f0b4c47;
const HINT_SEED = 0x51ab9e37;
const HINT_COUNT = 3;
const MOST_HINTS = 100;

/** The grams of the text read last: only the first `size` places count. */
export interface GramList {
  size: number;
  readonly keys: Int32Array;
  /** How often each counts. */
  readonly counts: Uint8Array;
  /** Where in the text its first and last letter stand; a hint stands nowhere: its last is before its first. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

/** Reads a text; the list it gives is the same each time, filled anew. `hints` are words of their own. */
export type ReadGrams = (text: string, hints?: readonly string[]) => GramList;

export function createReadGrams({ orders, headLetters, headCount, isHeadApart }: GramSettings): ReadGrams {
  const fold = createFoldLetters();
  const letters = new Uint16Array(MOST_LETTERS);
  const places = new Uint16Array(MOST_LETTERS);
  const list = emptyList(mostGrams({ orders }));

  const add = (key: number, count: number, from: number, to: number): void => {
    const at = list.size;
    list.keys[at] = key;
    list.counts[at] = count;
    list.from[at] = from;
    list.to[at] = to;
    list.size = at + 1;
  };

  const addRuns = (length: number, start: number, seed: number, count: number): void => {
    let hash = seed;
    for (let n = 0; n < orders && start + n < length; n += 1) {
      hash = mixed(hash ^ (letters[start + n] ?? 0));
      add(keyOf(hash, n === 0), count, places[start] ?? 0, places[start + n] ?? 0);
    }
  };

  return (text, hints = []) => {
    list.size = 0;
    const length = foldInto(text, fold, letters, places);
    for (let start = 0; start < length; start += 1) {
      const isHead = start < headLetters;
      addRuns(length, start, 0, isHead ? headCount : 1);
      if (isHead && isHeadApart) addRuns(length, start, HEAD_SEED, 1);
    }
    for (const hint of hints.slice(0, MOST_HINTS)) add(keyOf(hashOf(hint), true), HINT_COUNT, 1, 0);
    return list;
  };
}

/** No text has more. */
export function mostGrams({ orders }: Pick<GramSettings, 'orders'>): number {
  return MOST_LETTERS * orders * 2 + MOST_HINTS;
}

function emptyList(most: number): GramList {
  return {
    size: 0,
    keys: new Int32Array(most),
    counts: new Uint8Array(most),
    from: new Uint16Array(most),
    to: new Uint16Array(most),
  };
}

function foldInto(text: string, fold: Uint16Array, letters: Uint16Array, places: Uint16Array): number {
  const end = Math.min(text.length, MOST_LETTERS);
  let length = 0;
  for (let at = 0; at < end; at += 1) {
    const letter = fold[text.charCodeAt(at)] ?? 0;
    if (letter === 0) continue;
    letters[length] = letter;
    places[length] = at;
    length += 1;
  }
  return length;
}

function keyOf(hash: number, isSingle: boolean): number {
  return ((hash >>> 9) << 1) | (isSingle ? SINGLE : 0);
}

function hashOf(word: string): number {
  let hash = HINT_SEED;
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash ^ word.charCodeAt(at));
  return hash;
}

/** Every bit of the number moves every other (murmur3's last steps). */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
