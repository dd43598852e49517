export interface BackOff {
  started(): void;
  /** It serves. */
  served(): void;
  /** How long to wait before the next start, in ms. */
  next(): number;
}

export interface BackOffOptions {
  readonly firstMs: number;
  readonly mostMs: number;
  /** After it has served this long the waits begin small again. */
  readonly calmMs: number;
  readonly nowMs?: () => number;
}

/** Waits that double with each quick death, so that a broken program does not eat the machine. */
export function createBackOff({
  firstMs,
  mostMs,
  calmMs,
  nowMs = () => performance.now(),
}: BackOffOptions): BackOff {
  let wait = firstMs;
  let servesSinceMs: number | null = null;
  return {
    started() {
      servesSinceMs = null;
    },
    served() {
      servesSinceMs = nowMs();
    },
    next() {
      if (servesSinceMs !== null && nowMs() - servesSinceMs >= calmMs) wait = firstMs;
      const now = wait;
      wait = Math.min(wait * 2, mostMs);
      return now;
    },
  };
}
