/** Waiting, as a dependency: tests and a replay move it by hand. */
export interface Timers {
  /** Runs the task after so many milliseconds unless the returned function is called before. */
  after(delayMs: number, task: () => void): () => void;
}
