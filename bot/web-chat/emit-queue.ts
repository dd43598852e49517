/** Hands tasks on one per turn of the event loop, in order. */
export interface EmitQueue {
  add(task: () => void): void;
  clear(): void;
}

// A burst emitted in one go overflows the SDK's caches, and messages come out in another order.
export function createEmitQueue(): EmitQueue {
  let waiting: (() => void)[] = [];
  let isRunning = false;

  const next = (): void => {
    const task = waiting.shift();
    if (!task) {
      isRunning = false;
      return;
    }
    setImmediate(next);
    task();
  };

  return {
    add(task) {
      waiting.push(task);
      if (isRunning) return;
      isRunning = true;
      setImmediate(next);
    },
    clear() {
      waiting = [];
    },
  };
}
