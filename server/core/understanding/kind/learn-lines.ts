import { learnLine, type Examples } from './learn-line';
import type { Recipe } from './recipe';

/** What labels have in common, by name of the common thing: places in the list of labels. */
export type Kinship = ReadonlyMap<string, readonly number[]>;

export interface LinesTask {
  readonly rows: Int32Array;
  readonly labelOf: Int32Array;
  readonly labels: number;
  readonly kinship: Kinship;
  readonly recipe: Recipe;
  readonly width: number;
  readonly seed: number;
}

/** A line for each label against all others; the line of what it has in common with others is added to it. */
export function learnLines(examples: Examples, task: LinesTask): readonly Float32Array[] {
  const { labels, kinship } = task;
  const lines = Array.from({ length: labels }, (_, label) => learnOne(examples, task, [label], label));
  let seed = labels;
  for (const members of kinship.values()) {
    const shared = learnOne(examples, task, members, seed);
    seed += 1;
    for (const label of members) addInto(lines[label], shared);
  }
  return lines;
}

function learnOne(
  examples: Examples,
  { rows, labelOf, recipe, width, seed }: LinesTask,
  members: readonly number[],
  salt: number,
): Float32Array {
  const isMember = new Set(members);
  const isOwn = Uint8Array.from(labelOf, (label) => (isMember.has(label) ? 1 : 0));
  const own = rows.reduce((sum, row) => sum + (isOwn[row] ?? 0), 0);
  // Never more than would make a tenth of the rows as heavy as all the others.
  const heavier = Math.min(recipe.ownWeight, Math.max(1, rows.length / Math.max(1, own) / 10));
  const costs = { ownCost: recipe.cost * heavier, otherCost: recipe.cost };
  return learnLine(examples, { rows, isOwn, ...costs, width, seed: seed + salt });
}

function addInto(line: Float32Array | undefined, shared: Float32Array): void {
  if (line === undefined) return;
  for (let gram = 0; gram < line.length; gram += 1) line[gram] = (line[gram] ?? 0) + (shared[gram] ?? 0);
}
