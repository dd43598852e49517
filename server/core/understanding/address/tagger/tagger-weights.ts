/**
 * A chain of labels over tokens. A state is label × 4 + where the token stands in its part: 0 begins, 1 inside, 2 ends,
 * 3 alone. A token's score for a state is the sum of its features' weights; moves score what may follow what.
 */
export interface TaggerWeights {
  readonly labels: number;
  /** Hashed, a power of two long: the weight of a feature and a state lies at (hash + state) modulo the length. */
  readonly emissions: Float32Array | Int8Array;
  /** What one step of an emission is worth. */
  readonly scale: number;
  /** Start of each label, end of each, label after label, then inside a part: begin–inside, begin–end, inside–inside, inside–end. */
  readonly moves: Float32Array;
}

export function moveCount(labels: number): number {
  return labels * (2 + labels + 4);
}

/** Where each kind of move begins. */
export function moveOffsets(labels: number): { end: number; between: number; within: number } {
  return { end: labels, between: 2 * labels, within: 2 * labels + labels * labels };
}

/** The index of the move from state to state within one address. */
export function moveOf(labels: number, from: number, to: number): number {
  const { between, within } = moveOffsets(labels);
  if ((from & 3) >= 2) return between + (from >> 2) * labels + (to >> 2);
  return within + (from >> 2) * 4 + (from & 3) * 2 + ((to & 3) === 2 ? 1 : 0);
}

/** The score of each state of each token, token by token. */
export function scoreTokens(features: readonly Int32Array[], weights: TaggerWeights): Float64Array {
  const { emissions, labels, scale } = weights;
  const states = labels * 4;
  const mask = emissions.length - 1;
  const scores = new Float64Array(features.length * states);
  features.forEach((ofToken, at) => {
    const from = at * states;
    for (const hash of ofToken) {
      for (let state = 0; state < states; state += 1)
        scores[from + state] = (scores[from + state] ?? 0) + (emissions[(hash + state) & mask] ?? 0);
    }
  });
  if (scale !== 1) for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) * scale;
  return scores;
}
