import type { Window } from './address-features';
import type { AddressToken } from './address-tokens';

const REACH = 10;
const FURTHER = 14;

/** The next endings ahead (路, 号, 栋 …) and the last one behind, with their distances. */
export function endingFeatures(
  tokens: readonly AddressToken[],
  { word }: Window,
  at: number,
): readonly string[] {
  let ahead = 0;
  while (ahead < REACH && at + ahead < tokens.length && tokens[at + ahead]?.kind !== 'S') ahead += 1;
  const next = ahead < REACH ? (tokens[at + ahead]?.word ?? '>') : '>';
  let behind = 1;
  while (behind < REACH && at - behind >= 0 && !isStop(tokens[at - behind])) behind += 1;
  const stop = behind < REACH ? tokens[at - behind] : undefined;
  const last = stop === undefined ? '<' : stop.kind === 'S' ? stop.word : stop.kind;
  let further = ahead + 1;
  while (further < FURTHER && at + further < tokens.length && tokens[at + further]?.kind !== 'S')
    further += 1;
  const second = further < FURTHER ? (tokens[at + further]?.word ?? '>') : '>';
  return [
    ...[`sa${next}${String(ahead)}`, `sA${next}${ahead === 0 ? '0' : '1'}`, `sb${last}${String(behind)}`],
    ...[`sB${last}`, `sab${next}${last}`, `sabd${next}${last}${String(ahead)}/${String(behind)}`],
    ...[`sc${next}${second}${String(Math.min(ahead, 3))}`, `sw${word(at)}${next}`, `sx${word(at)}${last}`],
  ];
}

function isStop(token: AddressToken | undefined): boolean {
  return token?.kind === 'S' || token?.kind === 'D';
}
