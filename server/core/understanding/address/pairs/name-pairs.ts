import { bestCommonRun, orderedShare, pairsOfLetters } from './overlap';
import { pairRareness, type RarenessTable } from './rareness';

const COMMON_WORDS =
  /有限责任公司|股份有限公司|有限公司|股份|集团|公司|小区|花园|花苑|家园|新村|公寓|大厦|广场|中心|大楼|工业园区|工业园|园区|工业区|市场|商城|学校|医院|酒店|宾馆|超市|便利店|分店|店|门市部|经营部/g;
const LEAST = 0.1;

/** How alike two names are: letters in order, the longest run, and rare pairs of letters; -1 when one says none. */
export type NameLikeness = readonly [ordered: number, run: number, rare: number];

export const UNLIKE: NameLikeness = [-1, -1, -1];

/** A name without what many names end in. */
export function coreOf(name: string): string {
  return name.replace(COMMON_WORDS, '');
}

export function likeNames(one: string, other: string, table: RarenessTable): NameLikeness {
  const [a, b] = [one, other].map((name) => coreOf(name) || name);
  if (a === undefined || b === undefined || a === '' || b === '') return UNLIKE;
  const run = bestCommonRun(a, b, (words) => words.length).length;
  const [pairsA, pairsB] = [pairsOfLetters(a), pairsOfLetters(b)];
  const worthOf = (pairs: Iterable<string>): number =>
    [...pairs].reduce((sum, pair) => sum + pairRareness(pair, table) + LEAST, 0);
  const shared = worthOf([...pairsA].filter((pair) => pairsB.has(pair)));
  const all = worthOf(pairsA) + worthOf(pairsB);
  return [orderedShare(a, b), run / Math.min(a.length, b.length), all === 0 ? -1 : (2 * shared) / all];
}

/** The likeness of `name` to the name in `others` most in the same order. */
export function likeAny(name: string, others: readonly string[], table: RarenessTable): NameLikeness {
  return others
    .map((other) => likeNames(name, other, table))
    .reduce((best, one) => (one[0] > best[0] ? one : best), UNLIKE);
}
