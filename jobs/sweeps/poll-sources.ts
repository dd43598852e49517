import type { Timers } from '../../server/core/outbound/timers';
import type { Clock } from '../../server/core/shared/clock';

export interface PollSourcesDeps {
  /** Asks the sources that are due, and says when the next one is; null: none is known of. */
  readonly round: () => Promise<Date | null>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

export interface PolledSources {
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

const soonestMs = 1_000;
/** Sources may have been filed meanwhile, and a process that died may have left some of its work. */
const latestMs = 30_000;
const afterErrorMs = 5_000;

/** Looks when the next source of notices is due, at the latest after half a minute; never two rounds at once. */
export function pollSources(deps: PollSourcesDeps): PolledSources {
  let isStopped = false;
  let cancel = (): void => undefined;
  let running = look();

  async function look(): Promise<void> {
    const waitMs = await round();
    if (isStopped) return;
    cancel = deps.timers.after(waitMs, () => {
      running = look();
    });
  }

  async function round(): Promise<number> {
    try {
      const next = await deps.round();
      const leftMs = next === null ? latestMs : next.getTime() - deps.clock.now().getTime();
      return Math.min(Math.max(leftMs, soonestMs), latestMs);
    } catch (error) {
      deps.onError(error);
      return afterErrorMs;
    }
  }

  return {
    async stop() {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
