const minuteMs = 60_000;
const mostMs = 24 * 60 * minuteMs;

export interface Setback {
  /** In a row, this one included. */
  readonly failures: number;
  readonly now: Date;
  /** The source's own wish, see `retryAt`. */
  readonly retryAt: Date | null;
  /** From 0 to less than 1. */
  readonly random: () => number;
}

/**
 * When a source that failed is asked again: after 1 to 2 minutes, then 2 to 4, and so on to 12 to 24 hours,
 * spread by chance so that many do not ask at once. Never before the source wishes, but within 24 hours:
 * one mistaken header silences no warnings for a year.
 */
export function nextAsk({ failures, now, retryAt, random }: Setback): Date {
  const longestMs = Math.min(minuteMs * 2 ** Math.max(1, failures), mostMs);
  const waitMs = longestMs / 2 + random() * (longestMs / 2);
  const wishMs = retryAt === null ? 0 : Math.min(retryAt.getTime() - now.getTime(), mostMs);
  return new Date(now.getTime() + Math.ceil(Math.max(waitMs, wishMs)));
}
