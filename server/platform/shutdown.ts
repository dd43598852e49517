import type { Logger } from './logger';

/** In this order: nothing new comes in, what is in hand is finished, connections are let go. */
export const shutdownWaves = ['take-nothing-new', 'finish-work', 'let-go'] as const;
export type ShutdownWave = (typeof shutdownWaves)[number];

export interface Shutdown {
  add(wave: ShutdownWave, name: string, stop: () => Promise<void> | void): void;
  /** Stops everything once, however often it is called. 'late' when the deadline came first. */
  run(): Promise<'clean' | 'late'>;
}

interface Stop {
  readonly wave: ShutdownWave;
  readonly name: string;
  readonly stop: () => Promise<void> | void;
}

export interface ShutdownDeps {
  readonly log: Logger;
  readonly deadlineMs?: number;
}

/** Collects what has to be stopped and stops it in waves; inside a wave all at once. */
export function createShutdown({ log, deadlineMs = 8000 }: ShutdownDeps): Shutdown {
  const stops: Stop[] = [];
  const open = new Set<string>();
  let running: Promise<'clean' | 'late'> | null = null;

  async function stopOne({ name, stop }: Stop): Promise<void> {
    open.add(name);
    try {
      await stop();
    } catch (err) {
      log.error({ part: name, err }, 'a part did not stop cleanly');
    }
    open.delete(name);
  }

  async function stopAll(): Promise<'clean'> {
    for (const wave of shutdownWaves) await Promise.all(stops.filter((it) => it.wave === wave).map(stopOne));
    return 'clean';
  }

  async function stopInTime(): Promise<'clean' | 'late'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), deadlineMs);
    });
    const result = await Promise.race([stopAll(), late]);
    clearTimeout(timer);
    if (result === 'late') log.error({ deadlineMs, parts: [...open] }, 'gave up waiting for parts to stop');
    return result;
  }

  return {
    add: (wave, name, stop) => void stops.push({ wave, name, stop }),
    run: () => (running ??= stopInTime()),
  };
}
