import { SINGLE } from './read-grams';
import type { Recipe } from './recipe';
import type { TextMatrix } from './text-matrix';

/** Added to what a gram tells, so that none counts for nothing. */
const LEAST_TOLD = 0.2;
/** Texts it takes for one more text to be asked of a gram. */
const FOR_EACH = 1_000;

/**
 * How much each gram counts: rare ones more (idf), and for an informed recipe those more that tell one label from the
 * others (the largest log ratio over the labels, plus-one smoothed). 0 for grams that too few of the rows have.
 */
export function weighGrams(
  matrix: TextMatrix,
  rows: Int32Array,
  labelOf: Int32Array,
  labels: number,
  recipe: Recipe,
): Float32Array {
  const weights = new Float32Array(matrix.keys.length);
  // With few texts to learn from, every gram is needed.
  const fewest = Math.min(recipe.fewestTexts, Math.ceil(rows.length / FOR_EACH));
  const inTexts = new Int32Array(weights.length);
  const perLabel = new Int32Array(recipe.isInformed ? weights.length * labels : 0);
  const ofLabel = new Int32Array(labels);
  for (const row of rows) {
    const label = labelOf[row] ?? 0;
    ofLabel[label] = (ofLabel[label] ?? 0) + 1;
    for (let at = matrix.start[row] ?? 0; at < (matrix.start[row + 1] ?? 0); at += 1) {
      const gram = matrix.grams[at] ?? 0;
      inTexts[gram] = (inTexts[gram] ?? 0) + 1;
      if (recipe.isInformed) perLabel[gram * labels + label] = (perLabel[gram * labels + label] ?? 0) + 1;
    }
  }
  for (let gram = 0; gram < weights.length; gram += 1) {
    const texts = inTexts[gram] ?? 0;
    if (texts < fewest || texts === 0) continue;
    const rare = Math.log((1 + rows.length) / (1 + texts)) + 1;
    const told = recipe.isInformed
      ? LEAST_TOLD +
        mostTold(perLabel.subarray(gram * labels, (gram + 1) * labels), texts, ofLabel, rows.length)
      : 1;
    const isSingle = ((matrix.keys[gram] ?? 0) & SINGLE) === SINGLE;
    weights[gram] = rare * told * (isSingle ? recipe.singleLetters : 1);
  }
  return weights;
}

function mostTold(perLabel: Int32Array, texts: number, ofLabel: Int32Array, rows: number): number {
  let most = 0;
  for (let label = 0; label < perLabel.length; label += 1) {
    const here = perLabel[label] ?? 0;
    const own = ofLabel[label] ?? 0;
    const ratio = ((here + 1) / (own + 2)) * ((rows - own + 2) / (texts - here + 1));
    most = Math.max(most, Math.abs(Math.log(ratio)));
  }
  return most;
}
