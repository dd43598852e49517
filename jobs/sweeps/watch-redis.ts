import type { Timers } from '../../server/core/outbound/timers';

export interface WatchRedisDeps {
  /** False also when Redis gives no answer. */
  readonly hasForgotten: () => Promise<boolean>;
  /** Everything has to be asked of it again. */
  readonly onForgotten: () => void;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

export interface WatchedRedis {
  /** Ends after the question under way. */
  stop(): Promise<void>;
}

const everyMs = 5_000;

/**
 * Asks every few seconds whether Redis still holds what it was given: losing it all stops nothing and tells nobody. What the
 * first answer says is no news, because everything is asked of it at the start anyway.
 */
export function watchRedis(deps: WatchRedisDeps): WatchedRedis {
  let isStopped = false;
  let cancel = (): void => undefined;
  let running = look(() => undefined);

  function wait(): () => void {
    return deps.timers.after(everyMs, () => {
      running = look(deps.onForgotten);
    });
  }

  async function look(onForgotten: () => void): Promise<void> {
    try {
      if ((await deps.hasForgotten()) && !isStopped) onForgotten();
    } catch (error) {
      deps.onError(error);
    }
    if (!isStopped) cancel = wait();
  }

  return {
    async stop() {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
