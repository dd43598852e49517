import type { Shutdown } from './shutdown';

export interface StartReportingDeps {
  /** Writes the report; what it throws is told and tried again at the next round. */
  readonly put: () => Promise<void>;
  readonly onError: (where: string, error: unknown) => void;
}

const everyMs = 5_000;

/** Reports at once and then every few seconds, so that a process that died or hung is noticed by its silence. */
export function startReporting({ put, onError }: StartReportingDeps, shutdown: Shutdown): void {
  let isUnderWay = false;
  const round = (): void => {
    if (isUnderWay) return;
    isUnderWay = true;
    put()
      .catch((error: unknown) => onError('report', error))
      .finally(() => {
        isUnderWay = false;
      });
  };
  const timer = setInterval(round, everyMs);
  round();
  shutdown.add('take-nothing-new', 'reporting', () => clearInterval(timer));
}
