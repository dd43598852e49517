import type { TextMatrix } from './text-matrix';

/** The value of each entry of the matrix: (1 + ln count) times the gram's weight, every row of length one. */
export function scaleRows(matrix: TextMatrix, weights: Float32Array): Float32Array {
  const values = new Float32Array(matrix.grams.length);
  for (let row = 0; row < matrix.rows; row += 1) {
    const from = matrix.start[row] ?? 0;
    const to = matrix.start[row + 1] ?? 0;
    let squares = 0;
    for (let at = from; at < to; at += 1) {
      const value = (1 + Math.log(matrix.counts[at] ?? 1)) * (weights[matrix.grams[at] ?? 0] ?? 0);
      values[at] = value;
      squares += value * value;
    }
    const shrink = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = from; at < to; at += 1) values[at] = (values[at] ?? 0) * shrink;
  }
  return values;
}
