import type { Judged } from './calibrate';
import { createDice } from './dice';
import { dot } from './learn-line';
import { learnLines, type Kinship } from './learn-lines';
import type { Recipe } from './recipe';
import { scaleRows } from './scale-rows';
import type { TextMatrix } from './text-matrix';
import { weighGrams } from './weigh-grams';

const FOLDS = 3;

export interface LearningTask {
  readonly matrix: TextMatrix;
  /** By row. */
  readonly labelOf: Int32Array;
  /** By row: rows of one group are never on both sides. */
  readonly groupOf: readonly number[];
  readonly labels: number;
  readonly kinship: Kinship;
  readonly seed: number;
}

/** What the recipe says of each row when it has not learned from the row's group. Empty when there is but one group. */
export function crossValidate(task: LearningTask, recipe: Recipe): readonly Judged[] {
  const foldOf = dealOut(task);
  const folds = Math.max(...foldOf) + 1;
  if (folds < 2) return [];
  return Array.from({ length: folds }, (_, fold) => judgeFold(task, recipe, foldOf, fold)).flat();
}

/** The lines of a recipe over some of the rows, with the weight of each gram. */
export function learnFrom(
  { matrix, labelOf, labels, kinship, seed }: LearningTask,
  rows: Int32Array,
  recipe: Recipe,
): {
  readonly lines: readonly Float32Array[];
  readonly gramWeights: Float32Array;
  readonly values: Float32Array;
} {
  const gramWeights = weighGrams(matrix, rows, labelOf, labels, recipe);
  const values = scaleRows(matrix, gramWeights);
  const examples = { start: matrix.start, grams: matrix.grams, values };
  const width = matrix.keys.length;
  return {
    lines: learnLines(examples, { rows, labelOf, labels, kinship, recipe, width, seed }),
    ...{ gramWeights, values },
  };
}

function judgeFold(task: LearningTask, recipe: Recipe, foldOf: Int32Array, fold: number): readonly Judged[] {
  const all = Int32Array.from(foldOf, (_, row) => row);
  const { lines, values } = learnFrom(
    task,
    all.filter((row) => foldOf[row] !== fold),
    recipe,
  );
  const examples = { start: task.matrix.start, grams: task.matrix.grams, values };
  return Array.from(all.filter((row) => foldOf[row] === fold)).map((row) => ({
    scores: Float64Array.from(lines, (line) => dot(examples, row, line)),
    label: task.labelOf[row] ?? 0,
  }));
}

function dealOut({ groupOf, seed }: LearningTask): Int32Array {
  const random = createDice(seed);
  const groups = [...new Set(groupOf)];
  const folds = Math.min(FOLDS, groups.length);
  const order = groups.map((group) => ({ group, key: random() })).sort((a, b) => a.key - b.key);
  const foldOfGroup = new Map(order.map(({ group }, place) => [group, place % folds]));
  return Int32Array.from(groupOf, (group) => foldOfGroup.get(group) ?? 0);
}
