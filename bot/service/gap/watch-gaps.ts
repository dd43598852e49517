export interface WatchGapsDeps {
  readonly clock: { now(): Date };
  /** Until when an earlier process listened for certain; null when nobody knows. */
  readonly heardUntil: Date | null;
  /** Tells staff; the same period is told once however often this is called. */
  tell(from: Date, to: Date): Promise<void>;
  wait(ms: number): Promise<void>;
  isStopped(): boolean;
  onError(error: unknown): void;
}

export interface GapWatch {
  /** The account is logged in. */
  onLogin(): void;
  /** The account is logged in and its line alive. */
  onListening(): void;
  /** The line was found dead: for how long, nobody knows but that it was noticed within two minutes. */
  onSilent(): void;
  /** Until when somebody listened for certain; stays where it was while a gap has not been told. */
  heardUntil(): Date | null;
}

const shortestMs = 2 * 60_000;
const silenceMs = 2 * 60_000;
const retryMs = 10_000;

/** Knows since when nobody listened, and has it told once the account is back. */
export function watchGaps(deps: WatchGapsDeps): GapWatch {
  let mark = deps.heardUntil;
  let isTelling = false;

  const tellUntilDone = async (from: Date, to: Date): Promise<void> => {
    while (!deps.isStopped()) {
      try {
        await deps.tell(from, to);
        mark = deps.clock.now();
        break;
      } catch (error) {
        deps.onError(error);
        await deps.wait(retryMs);
      }
    }
    isTelling = false;
  };

  return {
    onLogin() {
      const now = deps.clock.now();
      if (isTelling) return;
      if (mark === null || now.getTime() - mark.getTime() <= shortestMs) {
        mark = now;
        return;
      }
      isTelling = true;
      void tellUntilDone(mark, now);
    },
    onListening() {
      if (!isTelling) mark = deps.clock.now();
    },
    onSilent() {
      if (mark && !isTelling) mark = new Date(mark.getTime() - silenceMs);
    },
    heardUntil: () => mark,
  };
}
