import type { Timers } from '../../server/core/outbound/timers';

/** Timers of the process. */
export function createTimers(): Timers {
  return {
    after(delayMs, task) {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
