/** Whether the store is known to be away. */
export interface Outage {
  isOn(): boolean;
  /** The store refused somebody: it is asked until it answers. */
  begin(): void;
  /** Calls back when one begins, at once while one is on. Gives the way to stop listening. */
  whenBegun(listener: () => void): () => void;
  /** Resolves when the store answers, at once while none is on; also when the process stops. */
  over(): Promise<void>;
}

export interface WatchOutageDeps {
  /** Asks the store for something small; rejects while it is away. */
  probe(): Promise<unknown>;
  wait(ms: number): Promise<void>;
  isStopped(): boolean;
  onBegin(): void;
  onOver(): void;
}

const shortestMs = 100;
const longestMs = 3_000;
const probeMs = 6_000;

/**
 * One watch a process. A store that answers the question and refuses the work right after (a full disk) is asked at growing
 * intervals.
 */
export function watchOutage(deps: WatchOutageDeps): Outage {
  let running: Promise<void> | null = null;
  let pauseMs = shortestMs;
  let triesInRow = 0;
  const listeners = new Set<() => void>();

  // A connection that breaks at the wrong moment never answers at all.
  const isThere = async (): Promise<boolean> =>
    Promise.race([
      deps.probe().then(
        () => true,
        () => false,
      ),
      deps.wait(probeMs).then(() => false),
    ]);
  const untilBack = async (): Promise<void> => {
    for (;;) {
      await deps.wait(pauseMs);
      if (deps.isStopped() || (await isThere())) return;
    }
  };

  return {
    isOn: () => running !== null,
    begin() {
      if (running) return;
      deps.onBegin();
      triesInRow += 1;
      pauseMs = Math.min(shortestMs * 2 ** (triesInRow - 1), longestMs);
      running = untilBack().then(() => {
        running = null;
        deps.onOver();
        void deps.wait(longestMs).then(() => {
          if (!running) triesInRow = 0;
        });
      });
      for (const listener of [...listeners]) listener();
      listeners.clear();
    },
    whenBegun(listener) {
      if (running) listener();
      else listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    over: () => running ?? Promise.resolve(),
  };
}
