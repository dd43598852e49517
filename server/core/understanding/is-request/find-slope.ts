export interface JudgedScore {
  readonly score: number;
  readonly isOwn: boolean;
}

const PASSES = 200;
const STEP = 0.5;

/** How scores become probabilities: slope and shift under which what was judged is likeliest (Platt), by gradient steps. */
export function findSlope(judged: readonly JudgedScore[]): {
  readonly slope: number;
  readonly shift: number;
} {
  let slope = 1;
  let shift = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    let forSlope = 0;
    let forShift = 0;
    for (const { score, isOwn } of judged) {
      const error = (isOwn ? 1 : 0) - 1 / (1 + Math.exp(-(slope * score + shift)));
      forSlope += error * score;
      forShift += error;
    }
    slope += (STEP * 8 * forSlope) / Math.max(1, judged.length);
    shift += (STEP * 8 * forShift) / Math.max(1, judged.length);
  }
  return { slope, shift };
}
