import type { Timers } from '../../../bot/adapter/timers';

export interface HandTimers extends Timers {
  /** Lets so much time pass, running what falls due on the way. */
  pass(ms: number): void;
  waiting(): number;
  /** The delays that were asked for, of what still waits. */
  delays(): readonly number[];
}

/** Timers moved by hand, together with a clock of their own. */
export function handTimers(clock: { pass(ms: number): void } = { pass: () => undefined }): HandTimers {
  let now = 0;
  let tasks: { at: number; delayMs: number; task: () => void }[] = [];
  return {
    after(delayMs, task) {
      const entry = { at: now + delayMs, delayMs, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        tasks = tasks.filter((other) => other !== next);
        clock.pass(next.at - now);
        now = next.at;
        next.task();
      }
      clock.pass(end - now);
      now = end;
    },
    waiting: () => tasks.length,
    delays: () => tasks.map(({ delayMs }) => delayMs),
  };
}
