import type { Timers } from '../../server/core/outbound/timers';

export interface PollSourcesDeps {
  /** Asks the sources that are due. */
  readonly round: () => Promise<unknown>;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

export interface PolledSources {
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

const everyMs = 5_000;

/** Looks every few seconds which sources of notices are due; never two rounds at once. */
export function pollSources(deps: PollSourcesDeps): PolledSources {
  let isStopped = false;
  let cancel = (): void => undefined;
  let running = look();

  async function look(): Promise<void> {
    try {
      await deps.round();
    } catch (error) {
      deps.onError(error);
    }
    if (isStopped) return;
    cancel = deps.timers.after(everyMs, () => {
      running = look();
    });
  }

  return {
    async stop() {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
