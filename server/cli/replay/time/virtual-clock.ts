import type { Clock } from '../../../core/shared/clock';

export interface VirtualClock extends Clock {
  /** Moves to `at`; never back. */
  moveTo(at: Date): void;
}

export function createVirtualClock(start: Date): VirtualClock {
  let nowMs = start.getTime();
  return {
    now: () => new Date(nowMs),
    moveTo(at) {
      nowMs = Math.max(nowMs, at.getTime());
    },
  };
}
