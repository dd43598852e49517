import { moveOffsets, type TaggerWeights } from './tagger-weights';

const { max } = Math;

export interface BestStates {
  readonly states: readonly number[];
  readonly score: number;
}

/** The chain of states with the highest score (Viterbi); a part that began must end. */
export function bestStates(scores: Float64Array, { labels, moves }: TaggerWeights): BestStates {
  const width = labels * 4;
  const length = scores.length / width;
  const { end, between, within } = moveOffsets(labels);
  const at = (array: Float64Array | Float32Array | Int16Array, index: number): number => array[index] ?? 0;
  const best = new Float64Array(scores.length).fill(-Infinity);
  const cameFrom = new Int16Array(scores.length);
  for (let label = 0; label < labels; label += 1)
    for (const place of [0, 3]) best[label * 4 + place] = at(scores, label * 4 + place) + at(moves, label);
  const ended = new Float64Array(labels);
  const endedAs = new Int16Array(labels);
  for (let row = width; row < length * width; row += width) {
    const before = row - width;
    for (let label = 0; label < labels; label += 1) {
      const inParts = at(best, before + label * 4 + 2);
      const alone = at(best, before + label * 4 + 3);
      ended[label] = max(inParts, alone);
      endedAs[label] = label * 4 + (inParts > alone ? 2 : 3);
    }
    for (let label = 0; label < labels; label += 1) {
      let most = -Infinity;
      let from = 0;
      for (let other = 0; other < labels; other += 1) {
        const score = at(ended, other) + at(moves, between + other * labels + label);
        if (score > most) {
          most = score;
          from = at(endedAs, other);
        }
      }
      const state = label * 4;
      for (const place of [0, 3]) {
        best[row + state + place] = most + at(scores, row + state + place);
        cameFrom[row + state + place] = from;
      }
      for (const place of [1, 2]) {
        const began = at(best, before + state) + at(moves, within + state + place - 1);
        const inside = at(best, before + state + 1) + at(moves, within + state + place + 1);
        best[row + state + place] = max(began, inside) + at(scores, row + state + place);
        cameFrom[row + state + place] = began > inside ? state : state + 1;
      }
    }
  }
  const lastRow = (length - 1) * width;
  let score = -Infinity;
  let state = 0;
  for (let label = 0; label < labels; label += 1) {
    for (const place of [2, 3]) {
      const total = at(best, lastRow + label * 4 + place) + at(moves, end + label);
      if (total > score) [score, state] = [total, label * 4 + place];
    }
  }
  const states: number[] = [];
  for (let row = lastRow; row >= 0; row -= width) {
    states.push(state);
    state = at(cameFrom, row + state);
  }
  return { states: states.reverse(), score };
}
