import type { AddressLabel } from '../address-labels';
import type { PlaceView } from './place-view';
import { rarenessOf, type RarenessTable } from './rareness';

const GROUPS: readonly (readonly AddressLabel[])[] = [
  ...([['town'], ['community'], ['road', 'subroad'], ['roadno', 'subroadno'], ['poi'], ['subpoi']] as const),
  ...([['houseno'], ['cellno', 'floorno', 'roomno'], ['assist']] as const),
  ['devzone', 'person', 'otherinfo'],
];

/** For each kind of part, what share of it the other address says too, and how much it leaves out. */
export function coverFeatures(a: PlaceView, b: PlaceView, table: RarenessTable): readonly number[] {
  return [...coverOf(a, b, table), ...coverOf(b, a, table)];
}

/** For each letter of `text` whether it and a neighbour stand together in `other`. */
export function coveredLetters(text: string, other: string): readonly boolean[] {
  const covered = Array.from(text.split(''), () => false);
  for (let at = 0; at + 1 < text.length; at += 1)
    if (other.includes(text.slice(at, at + 2))) covered[at] = covered[at + 1] = true;
  return covered;
}

function coverOf(
  { local, labels }: PlaceView,
  { whole }: PlaceView,
  table: RarenessTable,
): readonly number[] {
  const shared = GROUPS.map(() => 0);
  const alone = GROUPS.map(() => 0);
  coveredLetters(local, whole).forEach((isCovered, at) => {
    const label = labels[at];
    const group = GROUPS.findIndex((members) => label !== undefined && members.includes(label));
    if (group < 0) return;
    const worth = rarenessOf(local.slice(Math.max(0, at - 1), at + 2), table) / 2;
    const sums = isCovered ? shared : alone;
    sums[group] = (sums[group] ?? 0) + worth;
  });
  return GROUPS.flatMap((_, group) => {
    const [both, one] = [shared[group] ?? 0, alone[group] ?? 0];
    return both + one === 0 ? [-1, 0] : [both / (both + one), one];
  });
}
