import type { BinnedRows } from './bin-rows';
import { LEAF } from './forest';

export interface Growing {
  readonly binned: BinnedRows;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  /** The features this tree may ask. */
  readonly asks: readonly number[];
  readonly depth: number;
  readonly fewest: number;
  readonly stiffness: number;
  readonly rate: number;
}

export interface NodeColumns {
  readonly features: number[];
  readonly numbers: number[];
  readonly rights: number[];
}

interface Split {
  readonly feature: number;
  readonly step: number;
}

const LEAST_GAIN = 0.5;

/** Appends one tree, its left branch right after each node, and gives back what it says of each row. */
export function growTree(growing: Growing, rows: readonly number[], columns: NodeColumns): Float64Array {
  const root = columns.features.length;
  growNode(growing, rows, columns, growing.depth);
  const { binned } = growing;
  return Float64Array.from(binned.rows, (row) => {
    let node = root;
    for (let ask = columns.features[node] ?? LEAF; ask !== LEAF; ask = columns.features[node] ?? LEAF) {
      const cut = columns.numbers[node] ?? 0;
      const step = row[ask] ?? 0;
      const isBelow = step === 0 || (binned.cuts[ask]?.[step - 1] ?? 0) < cut;
      node = isBelow ? node + 1 : (columns.rights[node] ?? 0);
    }
    return columns.numbers[node] ?? 0;
  });
}

function growNode(growing: Growing, rows: readonly number[], columns: NodeColumns, depth: number): void {
  const node = columns.features.length;
  const split = depth === 0 || rows.length < 2 * growing.fewest ? null : bestSplit(growing, rows);
  if (split === null) {
    let slope = 0;
    let curve = growing.stiffness;
    for (const row of rows) {
      slope += growing.gradients[row] ?? 0;
      curve += growing.curvatures[row] ?? 0;
    }
    columns.features.push(LEAF);
    columns.numbers.push(Math.fround((-growing.rate * slope) / curve));
    columns.rights.push(0);
    return;
  }
  const { feature, step } = split;
  const isRight = (row: number): boolean => (growing.binned.rows[row]?.[feature] ?? 0) > step;
  columns.features.push(feature);
  columns.numbers.push(growing.binned.cuts[feature]?.[step] ?? 0);
  columns.rights.push(0);
  growNode(
    growing,
    rows.filter((row) => !isRight(row)),
    columns,
    depth - 1,
  );
  columns.rights[node] = columns.features.length;
  growNode(growing, rows.filter(isRight), columns, depth - 1);
}

function bestSplit(growing: Growing, rows: readonly number[]): Split | null {
  const { binned, gradients, curvatures, stiffness, fewest } = growing;
  let best: Split | null = null;
  let most = LEAST_GAIN;
  const slopesOf = Float64Array.from(rows, (row) => gradients[row] ?? 0);
  const curvesOf = Float64Array.from(rows, (row) => curvatures[row] ?? 0);
  const members = Int32Array.from(rows);
  for (const feature of growing.asks) {
    const steps = (binned.cuts[feature]?.length ?? 0) + 1;
    const slopes = new Float64Array(steps);
    const curves = new Float64Array(steps);
    const counts = new Int32Array(steps);
    const column = binned.columns[feature] ?? new Uint8Array();
    for (let at = 0; at < members.length; at += 1) {
      const step = column[members[at] ?? 0] ?? 0;
      slopes[step] = (slopes[step] ?? 0) + (slopesOf[at] ?? 0);
      curves[step] = (curves[step] ?? 0) + (curvesOf[at] ?? 0);
      counts[step] = (counts[step] ?? 0) + 1;
    }
    const allSlope = slopes.reduce((sum, one) => sum + one, 0);
    const allCurve = curves.reduce((sum, one) => sum + one, 0);
    let [slope, curve, count] = [0, 0, 0];
    for (let step = 0; step + 1 < steps; step += 1) {
      slope += slopes[step] ?? 0;
      curve += curves[step] ?? 0;
      count += counts[step] ?? 0;
      if (count < fewest || rows.length - count < fewest) continue;
      const gain =
        (slope * slope) / (curve + stiffness) +
        (allSlope - slope) ** 2 / (allCurve - curve + stiffness) -
        (allSlope * allSlope) / (allCurve + stiffness);
      if (gain > most) [most, best] = [gain, { feature, step }];
    }
  }
  return best;
}
