import type { AddressLabel } from '../address-labels';
import { orderedShare, pairsOfLetters, sharedPart } from './overlap';
import { numbersOf } from './plain-numbers';
import type { PlaceView } from './place-view';

const LEVELS = ['prov', 'city', 'district', 'town', 'community'] as const;
const ENDING =
  /(壮族自治区|维吾尔自治区|回族自治区|自治区|自治州|自治县|街道办事处|街道|行政村|社区|省|市|区|县|镇|乡|村|街)$/;

/** Level by level: equal (1), alike, another (0), or who leaves it out (below 0). */
export function levelFeatures(a: PlaceView, b: PlaceView): readonly number[] {
  const roadsA = a.of('road', 'subroad');
  const roadsB = b.of('road', 'subroad');
  return [
    ...LEVELS.map((level) => compareNames(a.of(level).map(stem), b.of(level).map(stem), a, b, likeName)),
    compareNames(roadsA, roadsB, a, b, likeRoad),
    ...[shareFound(roadsA, b.whole), shareFound(roadsB, a.whole)],
    compareNumbers(a, b, ['roadno', 'subroadno'], ['roadno', 'subroadno']),
    numberDistance(a, b),
    compareNumbers(a, b, ['houseno'], ['houseno']),
    compareNumbers(a, b, ['houseno'], ['roadno', 'subroadno', 'houseno', 'roomno', 'cellno']),
    compareNumbers(a, b, ['floorno', 'roomno'], ['floorno', 'roomno']),
  ];
}

export function stem(name: string): string {
  const short = name.replace(ENDING, '');
  return short.length >= 2 ? short : name;
}

function compareNames(
  namesA: readonly string[],
  namesB: readonly string[],
  a: PlaceView,
  b: PlaceView,
  like: (one: string, other: string) => number,
): number {
  if (namesA.length === 0 && namesB.length === 0) return -4;
  if (namesB.length === 0) return namesA.some((name) => b.whole.includes(name)) ? 0.9 : -2;
  if (namesA.length === 0) return namesB.some((name) => a.whole.includes(name)) ? 0.95 : -3;
  return Math.max(...namesA.flatMap((one) => namesB.map((other) => like(one, other))));
}

function likeName(one: string, other: string): number {
  if (one === other) return 1;
  if (one.includes(other) || other.includes(one)) return 0.8;
  return sharedPart(pairsOfLetters(one), pairsOfLetters(other)) * 0.5;
}

function likeRoad(one: string, other: string): number {
  return one === other ? 1 : orderedShare(one, other) * 0.9;
}

function shareFound(names: readonly string[], text: string): number {
  if (names.length === 0) return -1;
  return names.filter((name) => text.includes(name)).length / names.length;
}

/** 3 the same numbers, 2 the same first, 1 one in common, 0 none; below 0 when a side says none. */
function compareNumbers(
  a: PlaceView,
  b: PlaceView,
  labelsA: readonly AddressLabel[],
  labelsB: readonly AddressLabel[],
): number {
  const numbersA = a.of(...labelsA).flatMap(numbersOf);
  const numbersB = b.of(...labelsB).flatMap(numbersOf);
  if (numbersA.length === 0) return numbersB.length === 0 ? -4 : -3;
  if (numbersB.length === 0) return -2;
  if (numbersA.join() === numbersB.join()) return 3;
  if (numbersA[0] === numbersB[0]) return 2;
  return numbersA.some((number) => numbersB.includes(number)) ? 1 : 0;
}

function numberDistance(a: PlaceView, b: PlaceView): number {
  const [one, other] = [a, b].map((view) =>
    view.of('roadno', 'subroadno').flatMap(numbersOf).map(Number).find(Number.isFinite),
  );
  return one === undefined || other === undefined ? -1 : Math.min(50, Math.abs(one - other));
}
