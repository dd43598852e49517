import type { SendOutcome } from './channel';

/** throttled: told to slow down. banned: refused again and again. sending-fails: nobody knows what becomes of what is sent. */
export type BreakerReason = 'throttled' | 'banned' | 'sending-fails';

/** How an account has been treated lately. While open, nothing is sent; after `until` one message probes. */
export interface Breaker {
  /** Why it was opened last; null when all has been calm since. */
  readonly reason: BreakerReason | null;
  /** How often it was opened in a row. */
  readonly step: number;
  readonly until: Date | null;
  /** Unknown outcomes and refusals in a row. */
  readonly unknowns: number;
  readonly refusals: number;
}

export const calmBreaker: Breaker = { reason: null, step: 0, until: null, unknowns: 0, refusals: 0 };

const minuteMs = 60_000;
/** Retrying lengthens the penalty, so each pause in a row is longer; the last one stays. */
const pausesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, 60 * minuteMs] as const;
const longestPauseMs = 60 * minuteMs;
/** So many in a row are no accident: a channel that hangs must not become a flood of copies. */
const mostInRow = 3;

/** Milliseconds the account still has to be left alone; 0 when it may send. */
export function openLeftMs({ until }: Breaker, now: Date): number {
  // A clock set back must not stop the account for as long.
  return until === null ? 0 : Math.min(Math.max(until.getTime() - now.getTime(), 0), longestPauseMs);
}

/** The breaker after a try: the same object when nothing has changed. */
export function afterTry(before: Breaker, outcome: SendOutcome, now: Date): Breaker {
  if (outcome.kind === 'accepted') return afterAccepted(before, now);
  if (outcome.kind === 'unknown') {
    const counted = { ...before, unknowns: before.unknowns + 1, refusals: 0 };
    return counted.unknowns >= mostInRow ? open(counted, 'sending-fails', now) : counted;
  }
  if (outcome.reason === 'throttled') return open(before, 'throttled', now);
  if (outcome.reason !== 'refused') return before;
  const counted = { ...before, refusals: before.refusals + 1 };
  return counted.refusals >= mostInRow ? open(counted, 'banned', now) : counted;
}

function open(before: Breaker, reason: BreakerReason, now: Date): Breaker {
  const step = before.step + 1;
  return { ...before, reason, step, until: new Date(now.getTime() + pauseMs(step)) };
}

/** One success proves little: the pauses are short again when one comes a whole pause after the last one ended. */
function afterAccepted(before: Breaker, now: Date): Breaker {
  const { until, step, unknowns, refusals } = before;
  if (until === null) return unknowns + refusals === 0 ? before : calmBreaker;
  if (now.getTime() - until.getTime() >= pauseMs(step)) return calmBreaker;
  return unknowns + refusals === 0 ? before : { ...before, unknowns: 0, refusals: 0 };
}

const pauseMs = (step: number) => pausesMs[step - 1] ?? longestPauseMs;
