import { createDice } from './dice';

/** Rows of values to learn from. */
export interface Examples {
  readonly start: Uint32Array;
  readonly grams: Int32Array;
  readonly values: Float32Array;
}

export interface LineTask {
  /** The rows to learn from. */
  readonly rows: Int32Array;
  /** By row of the examples: whether it belongs to what the line shall find. */
  readonly isOwn: Uint8Array;
  /** C of the rows that belong to it, and of the others. */
  readonly ownCost: number;
  readonly otherCost: number;
  /** How many grams there are. */
  readonly width: number;
  readonly seed: number;
  readonly passes?: number;
  /** The rows are learned when no step is larger than this. */
  readonly precision?: number;
}

/**
 * The weights of the line that parts a label's rows from the others: squared hinge with L2, by dual coordinate descent
 * (Hsieh et al. 2008, without its bias). The same rows, task and seed give the same weights.
 */
export function learnLine(examples: Examples, task: LineTask): Float32Array {
  const { rows, isOwn, ownCost, otherCost, passes = 40, precision = 0.3 } = task;
  const weights = new Float32Array(task.width);
  const order = Int32Array.from(rows);
  const alphas = new Float64Array(isOwn.length);
  const random = createDice(task.seed);
  let waiting = order.length;
  let limit = Infinity;
  for (let pass = 0; pass < passes; pass += 1) {
    let largest = -Infinity;
    let smallest = Infinity;
    shuffle(order, waiting, random);
    for (let at = 0; at < waiting; at += 1) {
      const row = order[at] ?? 0;
      const sign = isOwn[row] === 1 ? 1 : -1;
      const soft = 0.5 / (sign === 1 ? ownCost : otherCost);
      const alpha = alphas[row] ?? 0;
      const slope = sign * dot(examples, row, weights) - 1 + alpha * soft;
      if (alpha === 0 && slope > limit) {
        // Far on the right side: not looked at again before the others are learned.
        waiting -= 1;
        order[at] = order[waiting] ?? 0;
        order[waiting] = row;
        at -= 1;
        continue;
      }
      const step = alpha === 0 ? Math.min(slope, 0) : slope;
      largest = Math.max(largest, step);
      smallest = Math.min(smallest, step);
      if (Math.abs(step) < 1e-12) continue;
      const next = Math.max(alpha - slope / (squareOf(examples, row) + soft), 0);
      alphas[row] = next;
      addTo(weights, examples, row, (next - alpha) * sign);
    }
    if (largest - smallest > precision) {
      limit = largest <= 0 ? Infinity : largest;
    } else if (waiting === order.length) break;
    else {
      waiting = order.length;
      limit = Infinity;
    }
  }
  return weights;
}

function shuffle(order: Int32Array, length: number, random: () => number): void {
  for (let at = 0; at < length; at += 1) {
    const other = at + Math.floor(random() * (length - at));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

/** The row's values times the weights. */
export function dot({ start, grams, values }: Examples, row: number, weights: Float32Array): number {
  const to = start[row + 1] ?? 0;
  let sum = 0;
  for (let at = start[row] ?? 0; at < to; at += 1) sum += (values[at] ?? 0) * (weights[grams[at] ?? 0] ?? 0);
  return sum;
}

function squareOf({ start, values }: Examples, row: number): number {
  const to = start[row + 1] ?? 0;
  let sum = 0;
  for (let at = start[row] ?? 0; at < to; at += 1) sum += (values[at] ?? 0) ** 2;
  return sum;
}

function addTo(weights: Float32Array, { start, grams, values }: Examples, row: number, by: number): void {
  const to = start[row + 1] ?? 0;
  for (let at = start[row] ?? 0; at < to; at += 1) {
    const gram = grams[at] ?? 0;
    weights[gram] = (weights[gram] ?? 0) + by * (values[at] ?? 0);
  }
}
