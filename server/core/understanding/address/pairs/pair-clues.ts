import type { AddressLabel } from '../address-labels';
import { hashText } from '../model/hash-text';
import { coveredLetters } from './cover-features';
import type { PlaceView } from './place-view';

const DISTANT = new Set<AddressLabel>(['country', 'prov', 'city', 'district', 'redundant']);

/** Words about a pair, hashed to `bits`: which parts only one side says, letter by letter, and which parts meet. */
export function pairClues(a: PlaceView, b: PlaceView, bits: number): Uint32Array {
  const clues = new Set<string>();
  const partsA = addClues(a, b, 'a', clues);
  const partsB = addClues(b, a, 'b', clues);
  clues.add(`X${partsA.at(-1) ?? ''}${partsB.at(-1) ?? ''}`);
  for (const one of partsA) for (const other of partsB) clues.add(`Z${one}${other}`);
  const places = new Set([...clues].map((clue) => hashText(clue) >>> (32 - bits)));
  return Uint32Array.from(places);
}

/** Adds the clues of one side and gives back its parts, each with whether the other side says it. */
function addClues(view: PlaceView, other: PlaceView, side: string, clues: Set<string>): readonly string[] {
  const covered = coveredLetters(view.local, other.whole);
  for (const { label, words, isLast } of aloneSegments(view, covered)) {
    clues.add(`${side}L${label}`).add(`${side}L${label}${String(Math.min(4, words.length))}`);
    clues.add(`${side}E${words.slice(-2)}`).add(`${side}e${words.slice(-1)}${label}`);
    clues.add(`${side}S${words.slice(0, 2)}`);
    if (isLast) clues.add(`${side}end${words.slice(-1)}${label}`);
    for (let at = 0; at + 1 < words.length; at += 1) clues.add(`${side}g${words.slice(at, at + 2)}`);
  }
  let from = 0;
  const parts = view.parts.flatMap(({ label, text }) => {
    if (DISTANT.has(label)) return [];
    const found = covered.slice(from, from + text.length).filter(Boolean).length;
    from += text.length;
    const part = label + (found === text.length ? '=' : found === 0 ? 'x' : '~');
    clues.add(`${side}P${part}`).add(`${side}PE${part}${text.slice(-1)}`);
    return [part];
  });
  clues.add(`${side}Q${parts.slice(-2).join()}`).add(`${side}Q3${parts.slice(-3).join()}`);
  return parts;
}

/** What the other side leaves out, part by part, with every number as one 0. */
function aloneSegments({ local, labels }: PlaceView, covered: readonly boolean[]) {
  const segments: { label: AddressLabel; words: string; isLast: boolean }[] = [];
  for (let at = 0; at < local.length; at += 1) {
    const label = labels[at];
    if (covered[at] === true || label === undefined) continue;
    const from = at;
    while (at + 1 < local.length && covered[at + 1] === false && labels[at + 1] === label) at += 1;
    const words = local.slice(from, at + 1).replace(/\d+/g, '0');
    segments.push({ label, words, isLast: at + 1 === local.length });
  }
  return segments;
}
