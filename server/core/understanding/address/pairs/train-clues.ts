import type { ClueWeights } from './clue-weights';
import { toShares } from './forest';

export interface ClueTraining {
  /** How much a row of each class counts; as many as there are classes. */
  readonly weights: readonly number[];
  readonly bits: number;
  readonly rounds: number;
}

const STIFFNESS = 33;
const STEPS = 127;

/** A linear model of the clues by accelerated descent, each weight at its own pace; no chance in it. */
export function trainClues(
  rows: readonly Uint32Array[],
  classes: readonly number[],
  { weights, bits, rounds }: ClueTraining,
): ClueWeights {
  const size = 2 ** bits;
  const all = weights.length * size;
  const withClass = rows.map((row) => Uint32Array.from([...row, size - 1]));
  const paces = pacesOf(withClass, classes, weights, size);
  let now = new Float64Array(all);
  let before = new Float64Array(all);
  for (let round = 0; round < rounds; round += 1) {
    const ahead = now.map((weight, at) => weight + (round / (round + 3)) * (weight - (before[at] ?? 0)));
    const slopes = slopesAt(ahead, withClass, classes, weights);
    before = now;
    now = ahead.map((weight, at) => weight - (slopes[at] ?? 0) * (paces[at % size] ?? 0));
  }
  const scale = Math.fround(now.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / STEPS);
  return {
    ...{ classes: weights.length, scale },
    weights: Int8Array.from(now, (weight) => Math.round(weight / scale)),
  };
}

function slopesAt(
  at: Float64Array,
  rows: readonly Uint32Array[],
  classes: readonly number[],
  weights: readonly number[],
): Float64Array {
  const size = at.length / weights.length;
  const slopes = at.map((weight) => STIFFNESS * weight);
  rows.forEach((row, index) => {
    const sums = weights.map((_, of) => sumAt(at, of * size, row));
    const counts = weights[classes[index] ?? 0] ?? 1;
    toShares(sums).forEach((share, of) => {
      const slope = counts * (share - (classes[index] === of ? 1 : 0));
      for (const clue of row) slopes[of * size + clue] = (slopes[of * size + clue] ?? 0) + slope;
    });
  });
  return slopes;
}

function sumAt(all: Float64Array, from: number, clues: Uint32Array): number {
  let sum = 0;
  for (const clue of clues) sum += all[from + clue] ?? 0;
  return sum;
}

/** One step for each clue that cannot lead too far, however many clues stand together. */
function pacesOf(
  rows: readonly Uint32Array[],
  classes: readonly number[],
  weights: readonly number[],
  size: number,
): Float64Array {
  const curves = new Float64Array(size).fill(STIFFNESS);
  rows.forEach((row, index) => {
    const curve = 0.5 * row.length * (weights[classes[index] ?? 0] ?? 1);
    for (const clue of row) curves[clue] = (curves[clue] ?? 0) + curve;
  });
  return curves.map((curve) => 1 / curve);
}
