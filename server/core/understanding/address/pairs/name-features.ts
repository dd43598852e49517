import { bestCommonRun, coveredPart, orderedShare, pairsOfLetters, sharedPart } from './overlap';
import { stem } from './level-features';
import type { PlaceView } from './place-view';
import { pairRareness, rarenessOf, type RarenessTable } from './rareness';

const COMMON_WORDS =
  /有限责任公司|有限公司|股份|集团|公司|小区|花园|家园|花苑|新村|公寓|大厦|广场|中心|大楼|工业园区|工业园|园区|工业区|市场|商城|学校|医院|酒店|宾馆|超市|店/g;

/** How the names of what stands there agree, and the texts as a whole, letter by letter. */
export function nameFeatures(a: PlaceView, b: PlaceView, table: RarenessTable): readonly number[] {
  const poiA = a.of('poi').join('');
  const poiB = b.of('poi').join('');
  const coreA = a.of('poi', 'subpoi', 'person').join('').replace(COMMON_WORDS, '');
  const coreB = b.of('poi', 'subpoi', 'person').join('').replace(COMMON_WORDS, '');
  const headA = (a.of('poi')[0] ?? '').replace(COMMON_WORDS, '');
  const headB = (b.of('poi')[0] ?? '').replace(COMMON_WORDS, '');
  const groundsA = a.of('community', 'poi').map(stem);
  const groundsB = b.of('community', 'poi').map(stem);
  return [
    ...[runWorth(poiA, poiB, table), runWorth(coreA, coreB, table)],
    bothOr(coreA, coreB, () => sharedPart(pairsOfLetters(coreA), pairsOfLetters(coreB))),
    bothOr(headA, headB, () => orderedShare(headA, headB)),
    standsIn(a.of('poi')[0], b.whole),
    standsIn(a.of('poi', 'subpoi', 'community').at(-1), b.whole),
    ...[nearest(groundsA, groundsB), groundsA.some((name) => b.whole.includes(name)) ? 1 : 0],
    ...wholeFeatures(a.local, b.local, table),
  ];
}

function wholeFeatures(a: string, b: string, table: RarenessTable): readonly number[] {
  const pairsA = pairsOfLetters(a);
  const pairsB = pairsOfLetters(b);
  const ofA = weigh(pairsA, pairsB, table);
  const ofB = weigh(pairsB, pairsA, table);
  const run = bestCommonRun(a, b, (words) => words.length);
  const order = orderedShare(a, b) * Math.max(a.length, b.length);
  return [
    ...[sharedPart(pairsA, pairsB), orderedShare(a, b)],
    ...[order / Math.max(1, a.length), order / Math.max(1, b.length)],
    ...[run.length, run.length / Math.max(1, Math.min(a.length, b.length))],
    rarenessOf(a.slice(run.fromA, run.fromA + run.length), table),
    ...[ofA.share, ofB.share, ofA.shared, ofA.alone, ofB.alone, ofA.rarestAlone, ofB.rarestAlone],
    ...[sharedPart(new Set(a), new Set(b)), coveredPart(new Set(a), new Set(b))],
    coveredPart(new Set(b), new Set(a)),
  ];
}

function weigh(pairs: ReadonlySet<string>, others: ReadonlySet<string>, table: RarenessTable) {
  let shared = 0;
  let alone = 0;
  let rarestAlone = 0;
  for (const pair of pairs) {
    const worth = pairRareness(pair, table);
    if (others.has(pair)) shared += worth;
    else {
      alone += worth;
      rarestAlone = Math.max(rarestAlone, worth);
    }
  }
  return { shared, alone, rarestAlone, share: shared + alone === 0 ? -1 : shared / (shared + alone) };
}

function bothOr(a: string, b: string, measure: () => number): number {
  if (a === '') return b === '' ? -3 : -2;
  return b === '' ? -1 : measure();
}

function runWorth(a: string, b: string, table: RarenessTable): number {
  return bothOr(a, b, () => {
    const { fromA, length } = bestCommonRun(a, b, (words) => words.length);
    return rarenessOf(a.slice(fromA, fromA + length), table);
  });
}

function standsIn(name: string | undefined, text: string): number {
  if (name === undefined || name === '') return -1;
  return text.includes(name) ? 1 : 0;
}

function nearest(namesA: readonly string[], namesB: readonly string[]): number {
  if (namesA.length === 0 || namesB.length === 0) return -1;
  return Math.max(...namesA.flatMap((one) => namesB.map((other) => orderedShare(one, other))));
}
