export interface ServerClockDeps {
  /** The screen's own wall clock, which may be wrong or be set at any time. */
  readonly wallMs: () => number;
  /** Milliseconds that only ever grow. */
  readonly steadyMs: () => number;
  /** The latest moment known to be past, from a page before this one. */
  readonly notBeforeMs: number;
}

export interface ServerClock {
  nowMs(): number;
  /** The server named its time in an answer that came just now. */
  hear(serverMs: number): void;
}

// A time by the second that travelled a while; less is no news.
const jitterMs = 2_000;

/** The server's time as far as it is known: between two answers it goes on by the steady clock. */
export function createServerClock({ wallMs, steadyMs, notBeforeMs }: ServerClockDeps): ServerClock {
  let atStart = { serverMs: Math.max(wallMs(), notBeforeMs), steadyMs: steadyMs() };
  const nowMs = (): number => atStart.serverMs + (steadyMs() - atStart.steadyMs);
  return {
    nowMs,
    hear(serverMs) {
      if (Math.abs(serverMs - nowMs()) > jitterMs) atStart = { serverMs, steadyMs: steadyMs() };
    },
  };
}
