import type { TaggerWeights } from '../tagger/tagger-weights';

const STEPS = 127;

/** The weights in 255 steps, a byte each. */
export function quantiseTagger(weights: TaggerWeights): TaggerWeights {
  const most = Float32Array.from(weights.emissions).reduce(
    (peak, weight) => Math.max(peak, Math.abs(weight)),
    0,
  );
  const scale = most === 0 ? 1 : Math.fround((most * weights.scale) / STEPS);
  const emissions = Int8Array.from(weights.emissions, (weight) =>
    Math.round((weight * weights.scale) / scale),
  );
  return { ...weights, emissions, scale };
}
