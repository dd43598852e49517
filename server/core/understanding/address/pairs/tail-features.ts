import type { AddressLabel } from '../address-labels';
import { coreOf, likeAny, likeNames } from './name-pairs';
import { inOrder } from './overlap';
import type { PlaceView } from './place-view';
import type { RarenessTable } from './rareness';

const KINDS: readonly RegExp[] = [
  /(公司|集团|厂)$/,
  /(小区|花园|花苑|家园|新村|公寓|苑|城|园|庭|府|湾|里|村|居|郡|墅)$/,
  /(大厦|广场|中心|大楼|楼|座)$/,
  /(店|超市|行|部|馆|坊|吧|屋|站|药房|便利)$/,
  /(学校|中学|小学|大学|学院|幼儿园|院|局|所|会|校区)$/,
  /(门|口|停车场)$/,
  /(路|街|巷|弄|道)$/,
  /(号|栋|幢|元|室|层)$/,
  /(市场|商城|工业园|工业区|园区)$/,
];
const DOORS: readonly AddressLabel[] = ['houseno', 'cellno', 'floorno', 'roomno'];

/** How the last names of both, which say what stands there, agree; and how much there is to compare. */
export function tailFeatures(a: PlaceView, b: PlaceView, table: RarenessTable): readonly number[] {
  const [lastA, lastB] = [lastName(a), lastName(b)];
  const [namesA, namesB] = [a.of('poi', 'subpoi'), b.of('poi', 'subpoi')];
  const [kindA, kindB] = [kindOf(lastA), kindOf(lastB)];
  const apart = a.local.length + b.local.length - 2 * inOrder(a.local, b.local);
  return [
    ...likeNames(lastA, lastB, table),
    ...likeAny(lastB, namesA, table),
    ...[...likeAny(namesA[0] ?? '', namesB, table), ...likeAny(lastA, namesB, table)],
    ...[foundIn(lastB, a), foundIn(lastA, b), foundIn(coreOf(lastA), b)],
    ...[kindA, kindB, kindA === kindB ? 1 : 0],
    ...[kindOf(a.local.replace(/\d+$/, '')), kindOf(b.local.replace(/\d+$/, ''))],
    ...[a.local.length, b.local.length, a.local.length / (b.local.length + 1)],
    ...[namesA.length, namesB.length, a.of(...DOORS).length, b.of(...DOORS).length],
    ...[apart, apart / (a.local.length + b.local.length + 1)],
    ...[/店$/.test(a.whole) ? 1 : 0, /店$/.test(b.whole) ? 1 : 0, isTwice(lastB, b.whole) ? 1 : 0],
  ];
}

/** The last part that names something. */
function lastName({ of }: PlaceView): string {
  return of('community', 'poi', 'subpoi').at(-1) ?? '';
}

function kindOf(name: string): number {
  return KINDS.findIndex((ending) => ending.test(name));
}

function foundIn(name: string, { whole }: PlaceView): number {
  return inOrder(name, whole) / Math.max(1, name.length);
}

function isTwice(name: string, text: string): boolean {
  return name.length > 1 && text.indexOf(name) !== text.lastIndexOf(name);
}
