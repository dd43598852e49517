/** Runs the tasks of one key one after another, in the order they came; different keys don't wait for each other. */
export interface Lanes {
  run(key: string, task: () => Promise<void>): void;
  /** Settles when everything that was started by now is done. */
  idle(): Promise<void>;
}

/** Tasks must not reject: what they cannot handle they report themselves. */
export function createLanes(): Lanes {
  const tails = new Map<string, Promise<void>>();
  return {
    run(key, task) {
      const tail = (tails.get(key) ?? Promise.resolve()).then(task);
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    },
    async idle() {
      await Promise.all(tails.values());
    },
  };
}
