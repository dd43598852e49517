import type { Timers } from '../../server/core/outbound/timers';
import type { Clock } from '../../server/core/shared/clock';
import type { Sweep, SweepFigures } from './minute-sweep';

export interface StartSweepDeps {
  readonly sweep: Sweep;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Told after each sweep; null: another process does it. */
  readonly onSwept: (figures: SweepFigures | null) => void;
  readonly onError: (error: unknown) => void;
}

export interface StartedSweep {
  /** Sweeps now; right after the one under way, if there is one. */
  soon(): void;
  /** Ends after the sweep under way. */
  stop(): Promise<void>;
}

const minuteMs = 60_000;
const askAgainMs = 10_000;

/** Sweeps now and at every full minute; never two at once. */
export function startSweep(deps: StartSweepDeps): StartedSweep {
  let isStopped = false;
  let isAsked = false;
  let isSweeping = true;
  let cancel = (): void => undefined;
  let running = sweepThenWait();

  async function sweepThenWait(): Promise<void> {
    let isOurs = true;
    isSweeping = true;
    isAsked = false;
    try {
      const figures = await deps.sweep.runOnce();
      isOurs = figures !== null;
      deps.onSwept(figures);
    } catch (error) {
      deps.onError(error);
    }
    isSweeping = false;
    if (isStopped) return;
    const toMinuteMs = minuteMs - (deps.clock.now().getTime() % minuteMs);
    // The holder may have died: do not wait a whole minute to find out.
    const waitMs = isOurs ? toMinuteMs : Math.min(toMinuteMs, askAgainMs);
    cancel = deps.timers.after(isAsked ? 0 : waitMs, again);
  }

  function again(): void {
    running = sweepThenWait();
  }

  return {
    soon() {
      isAsked = true;
      if (isStopped || isSweeping) return;
      cancel();
      again();
    },
    async stop() {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
