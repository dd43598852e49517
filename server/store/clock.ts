import type { Connection } from 'mongoose';
import type { Clock } from '../core/shared/clock';

export interface StoreClock extends Clock {
  /** How far the store's clock is ahead of this process's, in milliseconds; 0 until the first sample. */
  skewMs(): number;
  /** Asks the store for its time now. Rejects when the store does not answer; the last offset goes on. */
  sample(): Promise<void>;
  stop(): void;
}

export interface StoreClockOptions {
  readonly connection: Connection;
  /** Milliseconds since 1970 by this process's clock. */
  readonly processNow?: () => number;
  readonly everyMs?: number;
  /** Repeats the work until the given function is called; it must not keep the process alive. */
  readonly repeat?: (work: () => void, everyMs: number) => () => void;
  /** A sample that failed; the next one comes by itself. */
  readonly onError?: (error: unknown) => void;
}

/** One that took longer is not believed: half of what it took is what it may be wrong by, and leases rest on it. */
const mostRoundTripMs = 1_000;
const mostTries = 3;

/** The time of the store, the same for every process: process time and an offset sampled each minute. */
export function createStoreClock(options: StoreClockOptions): StoreClock {
  const { connection, processNow = Date.now, everyMs = 60_000, repeat = repeatQuietly } = options;
  let offsetMs: number | null = null;

  async function ask() {
    const sentMs = processNow();
    const answer = await connection.db?.admin().command({ hello: 1 });
    const receivedMs = processNow();
    const localTime: unknown = answer?.['localTime'];
    if (!(localTime instanceof Date)) throw new Error('the store told no time');
    const tookMs = Math.abs(receivedMs - sentMs);
    return { tookMs, offsetMs: Math.round(localTime.getTime() - (sentMs + receivedMs) / 2) };
  }

  async function sample(): Promise<void> {
    let best = await ask();
    for (let tries = 1; tries < mostTries && best.tookMs > mostRoundTripMs; tries += 1) {
      const next = await ask();
      if (next.tookMs < best.tookMs) best = next;
    }
    // A process that was stopped in the middle of it knows less than before. Without any sample a poor one is better.
    if (best.tookMs <= mostRoundTripMs || offsetMs === null) offsetMs = best.offsetMs;
  }

  const stop = repeat(() => {
    sample().catch((error: unknown) => options.onError?.(error));
  }, everyMs);

  return {
    now: () => new Date(processNow() + (offsetMs ?? 0)),
    skewMs: () => offsetMs ?? 0,
    sample,
    stop,
  };
}

function repeatQuietly(work: () => void, everyMs: number): () => void {
  const timer = setInterval(work, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
