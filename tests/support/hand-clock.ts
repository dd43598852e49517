import type { Clock } from '../../server/core/shared/clock';
import type { Timers } from '../../server/core/outbound/timers';

export interface HandClock extends Clock {
  readonly timers: Timers;
  /** Moves on, running what falls due on the way and letting each finish what it starts. */
  advance(ms: number): Promise<void>;
  /** Sets the clock without running anything. */
  set(at: Date): void;
}

interface Waiting {
  readonly at: number;
  readonly task: () => void;
}

/** A clock and its timers, moved by hand. Timers count elapsed time, whatever the clock is set to. */
export function createHandClock(start: string): HandClock {
  let now = new Date(start).getTime();
  let elapsed = 0;
  const waiting = new Set<Waiting>();
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const step = (to: number) => {
    now += to - elapsed;
    elapsed = to;
  };
  return {
    now: () => new Date(now),
    set(at) {
      now = at.getTime();
    },
    timers: {
      after(delayMs, task) {
        const entry = { at: elapsed + delayMs, task };
        waiting.add(entry);
        return () => waiting.delete(entry);
      },
    },
    async advance(ms) {
      await settle();
      const end = elapsed + ms;
      for (;;) {
        const next = [...waiting].filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting.delete(next);
        step(Math.max(next.at, elapsed));
        next.task();
        await settle();
      }
      step(end);
      await settle();
    },
  };
}
