import { learnLine } from '../kind/learn-line';
import type { SignalLine } from './signals-model';

export interface SignalExample {
  readonly buckets: readonly number[];
  readonly isOwn: boolean;
  /** How much being wrong about it costs; 1 is usual. */
  readonly weight: number;
}

/** C: how much being wrong costs against being plain. */
const COST = 0.3;
const STEPS = 127;

/** A line that parts own texts from the others; both weigh the same, however many there are. */
export function learnSignal(examples: readonly SignalExample[], length: number, seed: number): SignalLine {
  const heavier = examples.flatMap((example) => Array.from({ length: example.weight }, () => example));
  return learnRows(heavier, length, seed);
}

function learnRows(examples: readonly SignalExample[], length: number, seed: number): SignalLine {
  const own = examples.filter(({ isOwn }) => isOwn).length;
  const start = new Uint32Array(examples.length + 1);
  examples.forEach(({ buckets }, row) => {
    start[row + 1] = (start[row] ?? 0) + buckets.length + 1;
  });
  const total = start[examples.length] ?? 0;
  const grams = new Int32Array(total);
  const values = new Float32Array(total);
  examples.forEach(({ buckets }, row) => {
    let at = start[row] ?? 0;
    for (const bucket of buckets) {
      grams[at] = bucket & (length - 1);
      values[at] = 1 / Math.sqrt(buckets.length);
      at += 1;
    }
    // The last one stands for the bias.
    grams[at] = length;
    values[at] = 1;
  });
  const learned = learnLine(
    { start, grams, values },
    {
      rows: Int32Array.from(examples, (_, row) => row),
      isOwn: Uint8Array.from(examples, ({ isOwn }) => (isOwn ? 1 : 0)),
      ownCost: (COST * examples.length) / 2 / Math.max(1, own),
      otherCost: (COST * examples.length) / 2 / Math.max(1, examples.length - own),
      ...{ width: length + 1, seed, precision: 0.1 },
    },
  );
  return rounded(learned, length);
}

function rounded(learned: Float32Array, length: number): SignalLine {
  const weights = learned.subarray(0, length);
  const sizes = weights.map(Math.abs).filter((size) => size > 0);
  sizes.sort();
  // A few weights are far larger than all others: they are cut, so that the others keep their steps.
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = largest / STEPS;
  return {
    weights: Int8Array.from(weights, (weight) =>
      Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale))),
    ),
    ...{ scale, bias: learned[length] ?? 0, slope: 1, shift: 0, threshold: 0 },
  };
}
