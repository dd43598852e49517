/**
 * Boosted trees, one a class in turn, as flat columns. A node asks whether a feature is below its number: if so the next
 * node answers, else the node at `right`. A leaf (feature 255) gives its number to the class.
 */
export interface Forest {
  readonly classes: number;
  readonly roots: Uint32Array;
  readonly features: Uint8Array;
  readonly numbers: Float32Array;
  readonly rights: Uint32Array;
}

export const LEAF = 255;

/** The probability of each class. */
export function askForest(forest: Forest, features: Float64Array): readonly number[] {
  const sums = Array.from({ length: forest.classes }, () => 0);
  forest.roots.forEach((root, tree) => {
    const of = tree % forest.classes;
    sums[of] = (sums[of] ?? 0) + askTree(forest, root, features);
  });
  return toShares(sums);
}

export function toShares(sums: readonly number[]): readonly number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / all);
}

function askTree({ features: asks, numbers, rights }: Forest, root: number, features: Float64Array): number {
  let node = root;
  for (let ask = asks[node] ?? LEAF; ask !== LEAF; ask = asks[node] ?? LEAF)
    node = Math.fround(features[ask] ?? 0) < (numbers[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
  return numbers[node] ?? 0;
}
