/** Waiting, as a dependency: tests move it by hand. */
export interface Timers {
  /** Runs the task after so many milliseconds unless the returned function is called before. */
  after(delayMs: number, task: () => void): () => void;
}

/** Timers of the process. */
export function createTimers(): Timers {
  return {
    after(delayMs, task) {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
