import type { Child } from './start-child';
import { createBackOff } from './back-off';
import { identifyProcess, type ProcessIdentity } from '../platform/process-identity';

export interface Part {
  readonly name: string;
  start(): Child;
  /** Resolves when the child serves. */
  whenReady(child: Child): Promise<void>;
  readonly readyWithinMs: number;
  readonly stopWithinMs: number;
}

export interface KeptPart {
  readonly name: string;
  /** Resolves at the first ready; rejects with the reason when the child ends or stays silent before that. */
  readonly ready: Promise<void>;
  /** Ends the child and does not start it again. Resolves when it is gone. */
  stop(): Promise<void>;
  status(): {
    readonly identity: ProcessIdentity | null;
    readonly startedAt: Date;
    readonly restarts: number;
  };
}

export interface KeepRunningDeps {
  readonly onRestart: (name: string, how: string, waitMs: number) => void;
  readonly onChange: () => void;
  readonly firstWaitMs?: number;
}

/**
 * A part that served this long was well: what ended it came from outside (a kill, the machine's memory), and people wait for
 * it. A broken program dies while it starts or with the first work it gets, long before that.
 */
const calmMs = 10_000;

/** Starts a part and, once it has served, starts it again each time it ends, after a growing wait (1 s to 30 s). */
export function keepRunning(deps: KeepRunningDeps, part: Part): KeptPart {
  const backOff = createBackOff({ firstMs: deps.firstWaitMs ?? 1000, mostMs: 30_000, calmMs });
  let stopping = false;
  let restarts = 0;
  let startedAt = new Date();
  let timer: NodeJS.Timeout | undefined;
  let child = begin();
  const ready = firstReady(part, child).then(() => {
    backOff.served();
    watch();
  });

  function begin(): Child {
    startedAt = new Date();
    backOff.started();
    return part.start();
  }

  /** One that never serves is no error here: it only earns no calm. */
  function noteReady(started: Child): void {
    const served = (): void => {
      if (started === child) backOff.served();
    };
    part.whenReady(started).then(served, () => undefined);
  }

  function watch(): void {
    deps.onChange();
    void child.exited.then((how) => {
      if (stopping) return;
      const waitMs = backOff.next();
      deps.onRestart(part.name, how, waitMs);
      timer = setTimeout(() => {
        restarts += 1;
        child = begin();
        noteReady(child);
        watch();
      }, waitMs);
    });
  }

  return {
    name: part.name,
    ready,
    status: () => ({
      identity: child.pid === null ? null : identifyProcess(child.pid),
      startedAt,
      restarts,
    }),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), part.stopWithinMs);
      await child.exited;
      clearTimeout(last);
    },
  };
}

async function firstReady(part: Part, child: Child): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const seconds = String(part.readyWithinMs / 1000);
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${part.name} was not ready within ${seconds} s`)),
      part.readyWithinMs,
    );
  });
  const ended = child.exited.then((how) =>
    Promise.reject(new Error(`${part.name} ended while starting: ${how}`)),
  );
  try {
    await Promise.race([part.whenReady(child), ended, late]);
  } finally {
    clearTimeout(timer);
    // After the race nobody listens to this one any more.
    ended.catch(() => undefined);
  }
}
