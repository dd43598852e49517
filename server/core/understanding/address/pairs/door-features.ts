import type { PlaceView } from './place-view';

const ZONE = /([东南西北中]{1,2}|[a-z]|\d+)(区|期|片|苑|组团|里)/g;
const BUILDING = /(\d+|[a-z]\d*)(?:号楼|栋|幢|座|橦|撞|#)/g;
const NUMBER = /(\d+)(?:-\d+)?号(?!楼|线|院)/g;
const LANE = /(\d+)(?:弄|巷|街坊|条|队|组)/g;
const CROSSING = /与([\u4e00-\u9fff\d]{1,7}?[路街道巷])/g;
const GATE = /[东南西北正大]{1,2}\d?门|\d号门|入口|出口|停车场/;
const NEAR = /附近|对面|\d米|旁/;
const FARTHEST = 60;

/** Roads and their crossings, zones, buildings, numbers, lanes and gates: what both say, and what only one. */
export function doorFeatures(a: PlaceView, b: PlaceView): readonly number[] {
  const [roadsA, roadsB] = [roadsOf(a), roadsOf(b)];
  return [
    ...[compareSets(roadsA, roadsB), roadsA.length, roadsB.length],
    ...[isOn(/交叉口|交汇|路口/, a.whole), isOn(/交叉口|交汇/, b.whole), isOn(/(交叉口|交汇处?)$/, b.whole)],
    ...[isOn(NEAR, b.whole), isOn(NEAR, a.whole)],
    compareSets(zonesOf(a.local), zonesOf(b.local)),
    ...[BUILDING, NUMBER, LANE].flatMap((pattern) => compareDoors(a.local, b.local, pattern)),
    ...[compareGates(a.whole, b.whole), isOn(/(门|入口|出口|停车场)$/, b.whole)],
  ];
}

/** 3 the same, 2 one holds the other, 1 something in common, 0 nothing; below 0 when a side says none. */
function compareSets(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0) return b.length === 0 ? -3 : -2;
  if (b.length === 0) return -1;
  const both = a.filter((one) => b.includes(one)).length;
  if (both === 0) return 0;
  return [a, b].filter(({ length }) => length === both).length + 1;
}

function compareDoors(a: string, b: string, pattern: RegExp): readonly number[] {
  const [ofA, ofB] = [a, b].map((text) =>
    [...text.matchAll(pattern)].map(({ 1: number = '' }) => number.replace(/^0+(?=\d)/, '')),
  );
  const [first, last] = [ofA?.[0], ofB?.at(-1)];
  const apart =
    first === undefined || last === undefined
      ? -1
      : Math.min(FARTHEST, Math.abs(rankOf(first) - rankOf(last)));
  return [compareSets(ofA ?? [], ofB ?? []), apart];
}

function rankOf(number: string): number {
  return /^\d/.test(number) ? Number(number) : number.charCodeAt(0);
}

function compareGates(a: string, b: string): number {
  const [gateA, gateB] = [GATE.exec(a)?.[0], GATE.exec(b)?.[0]];
  if (gateA === undefined) return gateB === undefined ? 0 : -1;
  if (gateB === undefined) return 1;
  return gateA === gateB ? 3 : 2;
}

function roadsOf(view: PlaceView): readonly string[] {
  const crossing = [...view.whole.matchAll(CROSSING)].map(({ 1: road = '' }) => road);
  return [...new Set([...view.of('road', 'subroad'), ...crossing])].filter(({ length }) => length > 1);
}

function zonesOf(text: string): readonly string[] {
  return [...text.matchAll(ZONE)].map(
    ({ 1: name = '', 2: kind = '' }) => name + kind.replace(/[苑片]/, '区'),
  );
}

function isOn(pattern: RegExp, text: string): number {
  return pattern.test(text) ? 1 : 0;
}
