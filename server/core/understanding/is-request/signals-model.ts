/** A line through texts: what is above nought is likely meant. */
export interface SignalLine {
  /** By bucket, one step of `scale` each. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: number;
  /** Turns a score into a probability: 1 / (1 + exp(-(slope × score + shift))). */
  readonly slope: number;
  readonly shift: number;
  /** From this score on it counts. */
  readonly threshold: number;
}

/** What was learned about whether somebody asks for something, and whether somebody is in danger. */
export interface SignalsModel {
  readonly request: SignalLine;
  readonly danger: SignalLine;
  /** Which danger: the line of the kind that is highest. */
  readonly kinds: readonly { readonly kind: string; readonly line: SignalLine }[];
}

export const BUCKETS = 2 ** 17;
/** Kinds of danger are told apart by fewer. */
export const KIND_BUCKETS = 2 ** 13;

/** The score of a text that has these buckets, each once. */
export function scoreOf({ weights, scale, bias }: SignalLine, buckets: readonly number[]): number {
  if (buckets.length === 0) return bias;
  const mask = weights.length - 1;
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket & mask] ?? 0;
  return (sum * scale) / Math.sqrt(buckets.length) + bias;
}

/**
 * Long talk comes upon words of requests by the way, a bare 灯坏了 holds nothing else: so much more a text of this length
 * must score to be one.
 */
export function handicapOf(length: number): number {
  if (length <= 10) return -0.2;
  return length > 20 ? 0.2 : 0;
}

export function likelihoodOf({ slope, shift }: SignalLine, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + shift)));
}
