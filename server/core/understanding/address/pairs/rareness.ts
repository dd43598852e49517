import { hashText } from '../model/hash-text';
import { pairsOfLetters } from './overlap';
import { plainNumbers } from './plain-numbers';

/** How rare two letters in a row are among addresses, hashed: steps of 1/16 of a natural logarithm. */
export type RarenessTable = Uint8Array;

const STEPS = 16;

/** Sums the rareness of a text's pairs of letters: 小区 counts little, a name much. */
export function rarenessOf(text: string, table: RarenessTable): number {
  let sum = 0;
  for (let at = 0; at + 1 < text.length; at += 1) sum += pairRareness(text.slice(at, at + 2), table);
  return sum;
}

export function pairRareness(pair: string, table: RarenessTable): number {
  return (table[hashText(pair) & (table.length - 1)] ?? 0) / STEPS;
}

/** Counted over folded texts; `bits` says how long the table is. */
export function countRareness(texts: readonly string[], bits: number): RarenessTable {
  const counts = new Uint32Array(2 ** bits);
  for (const text of texts) {
    for (const pair of pairsOfLetters(plainNumbers(text))) {
      const place = hashText(pair) & (counts.length - 1);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return Uint8Array.from(counts, (count) =>
    Math.min(255, Math.round(STEPS * Math.log((texts.length + 1) / (count + 1)))),
  );
}
