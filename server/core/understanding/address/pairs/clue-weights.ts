/** For each class a weight for each hashed clue, in steps of `scale`, after the weight of the class itself. */
export interface ClueWeights {
  readonly classes: number;
  readonly scale: number;
  /** A block a class, its length a power of two; the last clue of a block stands for the class. */
  readonly weights: Int8Array;
}

/** How many bits a clue has. */
export function clueBits({ weights, classes }: ClueWeights): number {
  return Math.log2(weights.length / classes);
}

/** What the clues say for each class. */
export function sumClues({ classes, scale, weights }: ClueWeights, clues: Uint32Array): readonly number[] {
  const size = weights.length / classes;
  return Array.from({ length: classes }, (_, of) => {
    let sum = weights[(of + 1) * size - 1] ?? 0;
    for (const clue of clues) sum += weights[of * size + clue] ?? 0;
    return sum * scale;
  });
}
