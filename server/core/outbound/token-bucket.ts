/** At most `burst` at once, and one more every `emissionIntervalMs` (a whole number). */
export interface Bucket {
  readonly emissionIntervalMs: number;
  readonly burst: number;
}

export interface TokenDecision {
  readonly allowed: boolean;
  /** The theoretical arrival time to store; the stored one when not allowed. */
  readonly nextTat: Date | null;
  /** Milliseconds until a token is there; 0 when allowed. */
  readonly waitMs: number;
}

/** Two samples of the store's time may differ by this; so small a step back is no clock set back, and gives nothing away. */
export const clockErrorMs = 2_000;

/**
 * GCRA: whether one token may be taken at `now`, given the stored theoretical arrival time. Any window of w ms then
 * holds at most burst + w / emissionIntervalMs tokens.
 */
export function takeToken(tat: Date | null, now: Date, bucket: Bucket): TokenDecision {
  const nowMs = now.getTime();
  const { emissionIntervalMs, burst } = bucket;
  // A clock set back must not stop the account for as long: no bucket can be emptier than empty.
  const emptiest = nowMs + burst * emissionIntervalMs + clockErrorMs;
  const due = tat === null ? nowMs : Math.min(Math.max(tat.getTime(), nowMs), emptiest);
  const waitMs = Math.max(0, due - (burst - 1) * emissionIntervalMs - nowMs);
  if (waitMs > 0) return { allowed: false, nextTat: tat, waitMs };
  return { allowed: true, nextTat: new Date(due + emissionIntervalMs), waitMs: 0 };
}
