import type { KindModel } from './kind-model';

const STEPS = 127;
/** Steps of a gram's own weight. */
export const GRAM_STEPS = 255;

export interface LearnedLines {
  /** By label. */
  readonly lines: readonly Float32Array[];
  readonly gramWeights: Float32Array;
  readonly keys: Int32Array;
}

type Compressed = Pick<
  KindModel,
  'keys' | 'gramWeights' | 'rowStart' | 'rowTopics' | 'rowWeights' | 'scales'
>;

/** Drops what says least until at most so many weights, and that share of them, are left; rounds the rest to a byte each. */
export function compressLines(
  learned: LearnedLines,
  kept: { readonly most: number; readonly share: number },
): Compressed {
  const { lines, gramWeights, keys } = learned;
  const used = Array.from(keys.keys()).filter((gram) => (gramWeights[gram] ?? 0) > 0);
  used.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const weight = (topic: number, gram: number) => (lines[topic]?.[gram] ?? 0) * (gramWeights[gram] ?? 0);
  const largest = lines.map((_, topic) =>
    used.reduce((most, gram) => Math.max(most, Math.abs(weight(topic, gram))), 0),
  );
  const most = Math.min(kept.most, Math.ceil(lines.length * used.length * kept.share));
  const least = leastKept(lines.length, used, weight, most);
  const rowStart = new Uint32Array(used.length + 1);
  const topics: number[] = [];
  const weights: number[] = [];
  used.forEach((gram, place) => {
    for (let topic = 0; topic < lines.length; topic += 1) {
      const value = weight(topic, gram);
      const step = Math.abs(value) < least ? 0 : toStep(value / (largest[topic] ?? 1));
      if (step === 0) continue;
      topics.push(topic);
      weights.push(step);
    }
    rowStart[place + 1] = topics.length;
  });
  return {
    keys: Int32Array.from(used, (gram) => keys[gram] ?? 0),
    gramWeights: rounded(Float32Array.from(used, (gram) => gramWeights[gram] ?? 0)),
    ...{ rowStart, rowTopics: Uint16Array.from(topics), rowWeights: Int8Array.from(weights) },
    scales: Float32Array.from(largest),
  };
}

/** What a step stands for, as a share of the largest weight: small weights have finer steps. */
export function shareOfStep(step: number): number {
  return Math.sign(step) * (step / STEPS) ** 2;
}

function toStep(share: number): number {
  return Number.isFinite(share) ? Math.round(Math.sign(share) * Math.sqrt(Math.abs(share)) * STEPS) : 0;
}

/** The size under which weights are dropped. */
function leastKept(
  labels: number,
  used: readonly number[],
  weight: (topic: number, gram: number) => number,
  most: number,
): number {
  if (labels * used.length <= most) return 0;
  const sizes = new Float32Array(labels * used.length);
  for (let topic = 0; topic < labels; topic += 1)
    used.forEach((gram, place) => {
      sizes[topic * used.length + place] = Math.abs(weight(topic, gram));
    });
  return sizes.sort()[sizes.length - most] ?? 0;
}

/** As they come back from a file: a byte each. */
function rounded(weights: Float32Array): Float32Array {
  const step = weights.reduce((most, weight) => Math.max(most, weight), 0) / GRAM_STEPS;
  return weights.map((weight) => Math.max(1, Math.round(weight / step)) * step);
}
