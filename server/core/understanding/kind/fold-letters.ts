import { TRADITIONAL_PAIRS } from '../fold-table';

const UNITS = 65_536;
const MARK = /[^\p{L}\p{N}\p{S}]/u;

/** For each UTF-16 unit the one it counts as: half width, lower case, simplified; 0 for blanks and punctuation. */
export function createFoldLetters(): Uint16Array {
  const table = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  for (let unit = 0; unit < 0x3400; unit += 1) table[unit] = plainOf(unit);
  for (let unit = 0xf900; unit < UNITS; unit += 1) table[unit] = plainOf(unit);
  for (let at = 0; at + 1 < TRADITIONAL_PAIRS.length; at += 2)
    table[TRADITIONAL_PAIRS.charCodeAt(at)] = TRADITIONAL_PAIRS.charCodeAt(at + 1);
  return table;
}

function plainOf(unit: number): number {
  const plain = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
  return plain.length !== 1 || MARK.test(plain) ? 0 : plain.charCodeAt(0);
}
