import { hashText } from '../model/hash-text';
import type { AddressToken } from './address-tokens';
import { divisionMarks } from './division-marks';
import { numberFeatures } from './number-features';
import { endingFeatures } from './ending-features';

/** What the tagger sees of each token: hashes of the words around it, endings, numbers, and names of divisions. */
export function addressFeatures(
  tokens: readonly AddressToken[],
  gazetteer: Uint8Array,
): readonly Int32Array[] {
  const marks = divisionMarks(tokens, gazetteer);
  const ofNumbers = numberFeatures(tokens);
  const window = createWindow(tokens);
  return tokens.map((_, at) => {
    const names = [
      'b',
      ...wordFeatures(window, at),
      ...endingFeatures(tokens, window, at),
      ...(ofNumbers[at] ?? []),
    ];
    const found = marks[at] ?? [];
    for (const mark of found) names.push(`g${mark}`, `gw${mark}${window.kind(at + 1)}${window.word(at + 1)}`);
    if (found.length > 0) names.push(`G${found.join(',')}`);
    return Int32Array.from(names, hashText);
  });
}

export interface Window {
  readonly word: (at: number) => string;
  readonly kind: (at: number) => string;
}

/** Short numbers speak for themselves, long ones for their length. */
function createWindow(tokens: readonly AddressToken[]): Window {
  const words = tokens.map(({ word, kind }) =>
    kind === 'D' && word.length > 2 ? `#${String(word.length)}` : word,
  );
  return {
    word: (at) => words[at] ?? (at < 0 ? (at < -1 ? '<2' : '<') : at > words.length ? '>2' : '>'),
    kind: (at) => tokens[at]?.kind ?? (at < 0 ? '<' : '>'),
  };
}

function wordFeatures({ word, kind }: Window, at: number): readonly string[] {
  const names = [`x${word(at - 1)}${word(at + 1)}`];
  const rows: readonly (readonly [string, number, number])[] = [
    ['u', 1, 3],
    ['v', 2, 2],
    ['w', 3, 1],
    ['q', 4, 0],
  ];
  for (const [name, length, last] of rows) {
    for (let from = -3; from <= last; from += 1) {
      let words = '';
      for (let step = 0; step < length; step += 1) words += word(at + from + step);
      names.push(`${name}${String(from)}${words}`);
    }
  }
  const near = kind(at - 1) + kind(at) + kind(at + 1);
  names.push(`t${kind(at - 2)}${near}${kind(at + 2)}`, `t1${near}`, `t2${near}${word(at)}`);
  names.push(`t3${kind(at + 1)}${kind(at + 2)}${kind(at + 3)}${word(at)}`);
  return names;
}
