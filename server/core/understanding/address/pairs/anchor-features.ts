import { ADDRESS_LABELS } from '../address-labels';
import { bestCommonRun } from './overlap';
import type { PlaceView } from './place-view';
import { rarenessOf, type RarenessTable } from './rareness';

const GATE = /[东南西北]{1,2}门|入口|出口|大门|停车/;
const BUILDING = /(\d+|[a-z]\d*)(?:号楼|栋|幢|座|橦|撞|#)/g;
const NUMBERED = /(\d+|[a-z]\d*)(?:号楼|号院|栋|幢|座|橦|撞|#|号|楼)/g;
const FIRST_NUMBER = /^[^\d]{0,2}(\d+)/;
const ENDINGS = '路街巷道弄号栋幢座楼元室层村区园苑城厦场院司店门口米组社镇校厂';

/** What stands before and after the most telling words both share, and which building each says. */
export function anchorFeatures(a: PlaceView, b: PlaceView, table: RarenessTable): readonly number[] {
  const worth = (words: string): number => rarenessOf(words, table);
  const anchor = bestCommonRun(a.local, b.local, worth);
  const endA = anchor.fromA + anchor.length;
  const endB = anchor.fromB + anchor.length;
  const [headA, tailA] = [a.local.slice(0, anchor.fromA), a.local.slice(endA)];
  const [headB, tailB] = [b.local.slice(0, anchor.fromB), b.local.slice(endB)];
  const restA = `${headA}|${tailA}`;
  const second = bestCommonRun(restA, `${headB}#${tailB}`, worth);
  return [
    ...[worth(a.local.slice(anchor.fromA, endA)), anchor.length],
    worth(restA.slice(second.fromA, second.fromA + second.length)),
    ...[tailA.length, tailB.length, worth(tailA), worth(tailB), worth(headA), worth(headB)],
    ...[labelAt(a, endA - 1), labelAt(b, endB - 1), labelAt(a, anchor.fromA)],
    ...[GATE.test(tailB) ? 1 : 0, compareFirstNumbers(tailA, tailB)],
    ...buildingFeatures(a.local, b.local),
    ...[lastEnding(a.local), lastEnding(b.local), depth(a), depth(b), a.parts.length, b.parts.length],
    ...numberSets(a.local, b.local),
  ];
}

function buildingFeatures(a: string, b: string): readonly number[] {
  const buildingsA = numbersBy(a, BUILDING);
  const buildingsB = numbersBy(b, BUILDING);
  const [firstA, lastB] = [buildingsA[0], buildingsB.at(-1)];
  return [
    compareBuildings(buildingsA, buildingsB),
    firstA === undefined ? -1 : numbersBy(b, NUMBERED).includes(firstA) ? 1 : 0,
    lastB === undefined ? -1 : numbersBy(a, NUMBERED).includes(lastB) ? 1 : 0,
  ];
}

function compareBuildings(ofA: readonly string[], ofB: readonly string[]): number {
  if (ofA.length === 0) return ofB.length === 0 ? -3 : -2;
  if (ofB.length === 0) return -1;
  if (ofA[0] === ofB.at(-1)) return 3;
  return ofA.some((building) => ofB.includes(building)) ? 2 : 0;
}

function numbersBy(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(({ 1: number = '' }) => number.replace(/^0+(?=\d)/, ''));
}

function compareFirstNumbers(tailA: string, tailB: string): number {
  const [ofA, ofB] = [FIRST_NUMBER.exec(tailA)?.[1], FIRST_NUMBER.exec(tailB)?.[1]];
  if (ofA === undefined) return ofB === undefined ? -3 : -2;
  if (ofB === undefined) return -1;
  return ofA === ofB ? 2 : 0;
}

/** Whether `b` has the first number of `a`, and what share of numbers the two have in common, from each side. */
function numberSets(a: string, b: string): readonly number[] {
  const ofA: readonly string[] = a.match(/\d+/g) ?? [];
  const ofB: readonly string[] = b.match(/\d+/g) ?? [];
  const first = ofA[0];
  const both = ofA.filter((number) => ofB.includes(number)).length;
  return [
    first === undefined ? -2 : ofB.includes(first) ? 1 : ofB.length > 0 ? 0 : -1,
    ofA.length === 0 || ofB.length === 0 ? -1 : both / ofA.length,
    ofA.length === 0 || ofB.length === 0
      ? -1
      : ofB.filter((number) => ofA.includes(number)).length / ofB.length,
  ];
}

function labelAt({ labels }: PlaceView, at: number): number {
  const label = labels[at];
  return label === undefined ? -1 : ADDRESS_LABELS.indexOf(label);
}

function lastEnding(text: string): number {
  const last = text.replace(/\d+$/, '').at(-1);
  return last === undefined ? -1 : ENDINGS.indexOf(last);
}

function depth({ parts }: PlaceView): number {
  const deepest = parts.map(({ label }) => ADDRESS_LABELS.indexOf(label)).filter((at) => at < 18);
  return Math.max(-1, ...deepest);
}
