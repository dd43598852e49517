import type { ProcessReportRepository, Trouble } from '../../server/core/shared/process-reports';
import type { Shutdown } from '../../server/platform/shutdown';
import { startReporting, type Reporting } from '../../server/platform/start-reporting';
import type { Tally } from '../../server/platform/tally';
import type { RunningGapWatch } from './gap/start-gap-watch';
import { spoolReport } from './spool/spool-report';
import { dayFigures } from './day-figures';
import type { Spool } from './spool/create-spool';
import { troubleOfBot, type TroubleOfBotDeps } from './trouble-of-bot';

export interface ReportBotDeps extends TroubleOfBotDeps {
  readonly holder: string;
  readonly repositories: TroubleOfBotDeps['repositories'] & {
    readonly processReports: ProcessReportRepository;
  };
  readonly spool: Pick<Spool, 'figures'>;
  readonly gaps: Pick<RunningGapWatch, 'figures'>;
  readonly tally: Tally;
  readonly onError: (where: string, error: unknown) => void;
}

/** Tells how the account and its sender are doing; one that stands by reports beside the one that sends. */
export function reportBot(deps: ReportBotDeps, shutdown: Shutdown): Reporting {
  const put = async (isStopping: boolean): Promise<void> => {
    const trouble = isStopping ? stopping : await troubleOfBot(deps);
    const now = deps.clock.now();
    await deps.repositories.processReports.put(deps.communityId, {
      process: deps.sending.status().state === 'standby' ? 'bot-standby' : 'bot',
      holder: deps.holder,
      trouble,
      figures: {
        ...deps.tally.figures(),
        ...spoolReport(deps.spool, now),
        ...deps.gaps.figures(),
        ...(await dayFigures(deps)),
      },
      at: now,
    });
  };
  return startReporting({ put, onError: deps.onError }, shutdown);
}

const stopping: Trouble = { code: 'stopping', until: null, urgentWaiting: 0 };
