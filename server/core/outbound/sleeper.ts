import type { Timers } from './timers';

export interface Sleeper {
  sleep(ms: number): Promise<void>;
  /** Ends the sleep under way, if any. */
  interrupt(): void;
}

/** A sleep that can be cut short; one at a time. */
export function createSleeper(timers: Timers): Sleeper {
  let end = (): void => undefined;
  return {
    sleep: (ms) =>
      new Promise((resolve) => {
        const cancel = timers.after(ms, resolve);
        end = () => {
          cancel();
          resolve();
        };
      }),
    interrupt: () => end(),
  };
}
