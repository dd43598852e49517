/** Scores of a text for each label, and the label it has. */
export interface Judged {
  readonly scores: Float64Array;
  readonly label: number;
}

const LEAST = 0.1;
const MOST = 15;
const STEPS = 50;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** How much scores must be stretched so that they tell probabilities: the stretch under which the labels are likeliest. */
export function findSharpness(judged: readonly Judged[]): number {
  let low = Math.log(LEAST);
  let high = Math.log(MOST);
  for (let step = 0; step < STEPS; step += 1) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (surpriseOf(judged, Math.exp(left)) <= surpriseOf(judged, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

function surpriseOf(judged: readonly Judged[], sharpness: number): number {
  return judged.reduce((sum, { scores, label }) => {
    const best = Math.max(...scores);
    const total = scores.reduce((all, score) => all + Math.exp((score - best) * sharpness), 0);
    return sum + Math.log(total) - ((scores[label] ?? 0) - best) * sharpness;
  }, 0);
}

/** Turns scores into probabilities, in place. */
export function toProbabilities(scores: Float64Array, sharpness: number): void {
  let best = -Infinity;
  for (let at = 0; at < scores.length; at += 1) best = Math.max(best, scores[at] ?? 0);
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const part = Math.exp(((scores[at] ?? 0) - best) * sharpness);
    scores[at] = part;
    total += part;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / total;
}
