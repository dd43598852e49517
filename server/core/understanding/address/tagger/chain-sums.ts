import { moveOffsets, type TaggerWeights } from './tagger-weights';

const { exp, log, max } = Math;

/** Forward sums over all chains, each row scaled to one. */
export interface ForwardSums {
  /** Logarithm of the sum over all chains: what probabilities are measured by. */
  readonly logSum: number;
  readonly forward: Float64Array;
  readonly rowSums: Float64Array;
  /** The scores of tokens and the moves, as factors. */
  readonly factors: Float64Array;
  readonly moves: Float64Array;
  /** What the ends of the last row add up to. */
  readonly endSum: number;
}

export function sumForward(scores: Float64Array, { labels, moves: logMoves }: TaggerWeights): ForwardSums {
  const width = labels * 4;
  const length = scores.length / width;
  const { end, between, within } = moveOffsets(labels);
  const at = (array: Float64Array, index: number): number => array[index] ?? 0;
  const moves = Float64Array.from(logMoves, exp);
  const factors = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  const rowSums = new Float64Array(length);
  const ended = new Float64Array(labels);
  let logSum = 0;
  for (let index = 0; index < length; index += 1) {
    const row = index * width;
    const before = row - width;
    const peak = fillFactors(scores, factors, row, width);
    for (let label = 0; label < labels; label += 1)
      ended[label] =
        index === 0 ? 0 : at(forward, before + label * 4 + 2) + at(forward, before + label * 4 + 3);
    for (let label = 0; label < labels; label += 1) {
      const state = label * 4;
      let enter = index === 0 ? at(moves, label) : 0;
      if (index > 0) {
        for (let other = 0; other < labels; other += 1)
          enter += at(ended, other) * at(moves, between + other * labels + label);
        for (const place of [1, 2]) {
          const began = at(forward, before + state) * at(moves, within + state + place - 1);
          const inside = at(forward, before + state + 1) * at(moves, within + state + place + 1);
          forward[row + state + place] = (began + inside) * at(factors, row + state + place);
        }
      }
      forward[row + state] = enter * at(factors, row + state);
      forward[row + state + 3] = enter * at(factors, row + state + 3);
    }
    let sum = 0;
    for (let state = 0; state < width; state += 1) sum += at(forward, row + state);
    for (let state = 0; state < width; state += 1) forward[row + state] = at(forward, row + state) / sum;
    rowSums[index] = sum;
    logSum += peak + log(sum);
  }
  let endSum = 0;
  const lastRow = (length - 1) * width;
  for (let label = 0; label < labels; label += 1)
    endSum +=
      (at(forward, lastRow + label * 4 + 2) + at(forward, lastRow + label * 4 + 3)) * at(moves, end + label);
  return { logSum: logSum + log(endSum), forward, rowSums, factors, moves, endSum };
}

/** Fills a row with e^(score − highest) and returns the highest, so that nothing overflows. */
function fillFactors(scores: Float64Array, factors: Float64Array, row: number, width: number): number {
  let peak = -Infinity;
  for (let state = 0; state < width; state += 1) peak = max(peak, scores[row + state] ?? 0);
  for (let state = 0; state < width; state += 1)
    factors[row + state] = exp((scores[row + state] ?? 0) - peak);
  return peak;
}
