import type { ReferralPoint } from './kind-model';

/** How sure a guess was, and whether it was right. */
export interface SureGuess {
  readonly confidence: number;
  readonly isRight: boolean;
}

export const REFERRED_SHARES = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5];

/** For each share of least sure texts that go to a person: the confidence that parts them, and how many of the rest are right. */
export function referralCurve(
  guesses: readonly SureGuess[],
  shares: readonly number[] = REFERRED_SHARES,
): readonly ReferralPoint[] {
  const sorted = [...guesses].sort((a, b) => a.confidence - b.confidence);
  return shares.map((referred) => {
    const kept = sorted.slice(Math.floor(sorted.length * referred));
    const right = kept.filter(({ isRight }) => isRight).length;
    const confidence = referred === 0 ? 0 : (kept[0]?.confidence ?? 1);
    return { referred, confidence, accuracy: kept.length === 0 ? 1 : right / kept.length };
  });
}
