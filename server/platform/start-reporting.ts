import type { Shutdown } from './shutdown';

export interface StartReportingDeps {
  /** Writes the report; what it throws is told and tried again at the next round. */
  readonly put: (isStopping: boolean) => Promise<void>;
  readonly onError: (where: string, error: unknown) => void;
}

export interface Reporting {
  /** Reports now, when something has changed that others wait for. */
  now(): Promise<void>;
}

const everyMs = 5_000;

/** Reports at once, every few seconds, and when it stops: a process that died or hung is noticed by its silence. */
export function startReporting({ put, onError }: StartReportingDeps, shutdown: Shutdown): Reporting {
  let running: Promise<void> = Promise.resolve();
  let waiting = 0;
  const report = (isStopping: boolean): Promise<void> => {
    waiting += 1;
    running = running
      .then(() => put(isStopping))
      .catch((error: unknown) => onError('report', error))
      .finally(() => {
        waiting -= 1;
      });
    return running;
  };
  // While the store is away a report takes its time; they must not pile up.
  const timer = setInterval(() => void (waiting > 0 || report(false)), everyMs);
  void report(false);
  shutdown.add('take-nothing-new', 'reporting', () => {
    clearInterval(timer);
    return report(true);
  });
  return { now: () => report(false) };
}
