import type { ForwardSums } from './chain-sums';
import { moveOffsets } from './tagger-weights';

/** How often the model expects each state of each token, and each move, over all chains. */
export interface Expected {
  readonly states: Float64Array;
  readonly moves: Float64Array;
}

/** The backward half of the sums: `states` and `moves` of all chains weighed by their probability. */
export function expectStates(sums: ForwardSums, labels: number): Expected {
  const { forward, rowSums, factors, moves, endSum } = sums;
  const width = labels * 4;
  const length = rowSums.length;
  const { end, between, within } = moveOffsets(labels);
  const at = (array: Float64Array, index: number): number => array[index] ?? 0;
  const backward = new Float64Array(forward.length);
  const expected = new Float64Array(moves.length);
  const lastRow = (length - 1) * width;
  const entered = new Float64Array(labels);
  for (let label = 0; label < labels; label += 1)
    for (const place of [2, 3]) backward[lastRow + label * 4 + place] = at(moves, end + label) / endSum;
  for (let index = length - 1; index > 0; index -= 1) {
    const row = index * width;
    const before = row - width;
    const sum = at(rowSums, index);
    const ahead = (state: number): number => (at(backward, row + state) * at(factors, row + state)) / sum;
    for (let label = 0; label < labels; label += 1) entered[label] = ahead(label * 4) + ahead(label * 4 + 3);
    for (let label = 0; label < labels; label += 1) {
      const state = label * 4;
      const left = at(forward, before + state + 2) + at(forward, before + state + 3);
      let total = 0;
      for (let next = 0; next < labels; next += 1) {
        const move = between + label * labels + next;
        const share = at(moves, move) * at(entered, next);
        total += share;
        expected[move] = at(expected, move) + left * share;
      }
      backward[before + state + 2] = total;
      backward[before + state + 3] = total;
      for (const place of [0, 1]) {
        const move = within + state + place * 2;
        const on = at(moves, move) * ahead(state + 1);
        const over = at(moves, move + 1) * ahead(state + 2);
        backward[before + state + place] = on + over;
        expected[move] = at(expected, move) + at(forward, before + state + place) * on;
        expected[move + 1] = at(expected, move + 1) + at(forward, before + state + place) * over;
      }
    }
  }
  const states = forward.map((value, index) => value * at(backward, index));
  for (let label = 0; label < labels; label += 1) {
    expected[label] = at(states, label * 4) + at(states, label * 4 + 3);
    expected[end + label] = at(states, lastRow + label * 4 + 2) + at(states, lastRow + label * 4 + 3);
  }
  return { states, moves: expected };
}
