import { setTimeout as pause } from 'node:timers/promises';

/** The time of this machine, as virtual time looks. */
export function createRealTime() {
  const now = () => performance.timeOrigin + performance.now();
  return {
    stepMs: 20,
    now: () => Math.round(now()),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    sleep: (ms) => pause(ms),
    runUntil: (endMs) => pause(Math.max(0, endMs - now())),
  };
}
