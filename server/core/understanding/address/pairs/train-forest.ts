import { binRows } from './bin-rows';
import { toShares, type Forest } from './forest';
import { growTree, type NodeColumns } from './grow-tree';

export interface ForestTraining {
  /** How much a row of each class counts; as many as there are classes. */
  readonly weights: readonly number[];
  readonly rounds: number;
  readonly random: () => number;
}

const RATE = 0.06;
const DEPTH = 5;
const FEWEST = 30;
const STIFFNESS = 10;
const ROW_SHARE = 0.8;
const FEATURE_SHARE = 0.3;

/** Gradient boosting on class shares: one seed, one forest. */
export function trainForest(
  features: readonly Float64Array[],
  classes: readonly number[],
  { weights, rounds, random }: ForestTraining,
): Forest {
  const binned = binRows(features);
  const width = binned.cuts.length;
  const columns: NodeColumns = { features: [], numbers: [], rights: [] };
  const roots: number[] = [];
  const sums = features.map(() => weights.map(() => 0));
  for (let round = 0; round < rounds; round += 1) {
    const shares = sums.map(toShares);
    const asks = [...Array(width).keys()].filter(() => random() < FEATURE_SHARE);
    const rows = [...features.keys()].filter(() => random() < ROW_SHARE);
    weights.forEach((_, of) => {
      const gradients = Float64Array.from(shares, (share, row) => {
        const isIt = classes[row] === of ? 1 : 0;
        return (weights[classes[row] ?? 0] ?? 1) * ((share[of] ?? 0) - isIt);
      });
      const curvatures = Float64Array.from(shares, (share, row) => {
        const guess = share[of] ?? 0;
        return (weights[classes[row] ?? 0] ?? 1) * Math.max(1e-6, guess * (1 - guess));
      });
      roots.push(columns.features.length);
      const said = growTree(
        {
          binned,
          gradients,
          curvatures,
          asks,
          depth: DEPTH,
          fewest: FEWEST,
          stiffness: STIFFNESS,
          rate: RATE,
        },
        rows,
        columns,
      );
      said.forEach((score, row) => {
        const ofRow = sums[row];
        if (ofRow !== undefined) ofRow[of] = (ofRow[of] ?? 0) + score;
      });
    });
  }
  return {
    classes: weights.length,
    roots: Uint32Array.from(roots),
    features: Uint8Array.from(columns.features),
    numbers: Float32Array.from(columns.numbers),
    rights: Uint32Array.from(columns.rights),
  };
}
