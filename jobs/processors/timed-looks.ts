import type { DueTime } from '../../server/core/deadlines/due';
import type { Timers } from '../../server/core/outbound/timers';
import type { Clock } from '../../server/core/shared/clock';

export interface TimedLooksDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly look: (due: DueTime) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** So long after its time; left out: at its time. */
  readonly graceMs?: number;
}

export interface TimedLooks {
  /** Looks when it is due; one that waits already waits once. */
  wait(due: DueTime): void;
  ids(): readonly string[];
  /** Ends after the looks under way; what waits is left to the next process. */
  stop(): Promise<void>;
}

// As many as a sweep arms; more are left to the next sweep.
const most = 10_000;
// As many as the queue does at once.
const lanes = 4;

/** Looks at their time by timers of this process, which trust neither Redis nor what the clock of the machine says. */
export function createTimedLooks(deps: TimedLooksDeps): TimedLooks {
  const { clock, timers, graceMs = 0 } = deps;
  const waiting = new Map<string, () => void>();
  const come: DueTime[] = [];
  const running = new Set<Promise<void>>();
  let isStopped = false;

  function start(): void {
    if (running.size >= lanes) return;
    const lane = goThrough().finally(() => running.delete(lane));
    running.add(lane);
  }

  async function goThrough(): Promise<void> {
    for (let due = come.shift(); due && !isStopped; due = come.shift()) {
      waiting.delete(due.id);
      await deps.look(due).catch(deps.onError);
    }
  }

  return {
    wait(due) {
      if (isStopped || waiting.has(due.id) || waiting.size >= most) return;
      const leftMs = due.dueAt.getTime() - clock.now().getTime() + graceMs;
      const cancel = timers.after(Math.max(1, leftMs), () => {
        come.push(due);
        start();
      });
      waiting.set(due.id, cancel);
    },
    ids: () => [...waiting.keys()],
    async stop() {
      isStopped = true;
      waiting.forEach((cancel) => cancel());
      await Promise.all(running);
    },
  };
}
