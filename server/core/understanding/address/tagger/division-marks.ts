import { EMPTY_HASH, growHash } from '../model/hash-text';
import type { AddressToken } from './address-tokens';
import { DIVISION_KINDS, isDivision, type DivisionKind } from './gazetteer';

const LONGEST = 10;

/** For each token which names of divisions begin (B), go on (I) or end (E) there, or ended just before (>). */
export function divisionMarks(
  tokens: readonly AddressToken[],
  gazetteer: Uint8Array,
): readonly (readonly string[])[] {
  const marks: string[][] = tokens.map(() => []);
  for (const kind of DIVISION_KINDS) {
    for (let at = 0; at < tokens.length; at += 1) {
      const length = longestName(tokens, at, kind, gazetteer);
      if (length === 0) continue;
      for (let step = 0; step < length; step += 1)
        marks[at + step]?.push(kind + (step === 0 ? 'B' : step === length - 1 ? 'E' : 'I'));
      marks[at + length]?.push(`${kind}>`);
    }
  }
  return marks;
}

function longestName(
  tokens: readonly AddressToken[],
  at: number,
  kind: DivisionKind,
  gazetteer: Uint8Array,
): number {
  let hash = growHash(EMPTY_HASH, kind);
  let longest = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    const token = tokens[at + length - 1];
    if (token === undefined || token.kind === 'P') break;
    hash = growHash(hash, token.word);
    if (length > 1 && isDivision(gazetteer, hash)) longest = length;
  }
  return longest;
}
