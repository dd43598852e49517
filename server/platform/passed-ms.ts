import { uptime } from 'node:os';

export interface PassedMsOptions {
  /** Milliseconds, without those in which the machine slept. */
  readonly awakeMs?: () => number;
  /** Milliseconds, with them; coarse, and dearer to ask. */
  readonly uptimeMs?: () => number;
}

const askEveryMs = 1_000;
/** Less is the coarseness of the two, and no sleep. */
const shortestSleepMs = 1_000;

/** What has passed by the machine's own counters, which nobody sets. */
export function createPassedMs(options: PassedMsOptions = {}): () => number {
  const { awakeMs = () => performance.now(), uptimeMs = () => uptime() * 1_000 } = options;
  const first = { awake: awakeMs(), uptime: uptimeMs() };
  let askedAt = first.awake;
  let sleptMs = 0;
  return () => {
    const awake = awakeMs();
    if (awake - askedAt >= askEveryMs) {
      askedAt = awake;
      const slept = uptimeMs() - first.uptime - (awake - first.awake);
      if (slept >= sleptMs + shortestSleepMs) sleptMs = slept;
    }
    return Math.round(awake - first.awake + sleptMs);
  };
}
