import type { Sender } from '../../server/core/outbound/run-sender';
import type { Clock } from '../../server/core/shared/clock';
import type { ProcessReportRepository } from '../../server/core/shared/process-reports';
import type { Shutdown } from '../../server/platform/shutdown';
import { startReporting, type Reporting } from '../../server/platform/start-reporting';
import type { Tally } from '../../server/platform/tally';
import type { WechatySupervisor } from '../adapter/supervise-wechaty';

export interface ReportBotDeps {
  readonly clock: Clock;
  readonly communityId: string;
  readonly holder: string;
  readonly repositories: { readonly processReports: ProcessReportRepository };
  readonly wechaty: Pick<WechatySupervisor, 'status'>;
  readonly sending: Pick<Sender, 'status'>;
  readonly tally: Tally;
  readonly onError: (where: string, error: unknown) => void;
}

/** Tells how the account and its sender are doing. */
export function reportBot(deps: ReportBotDeps, shutdown: Shutdown): Reporting {
  const put = (isStopping: boolean) =>
    deps.repositories.processReports.put(deps.communityId, {
      process: 'bot',
      holder: deps.holder,
      whyNot: isStopping ? 'is stopping' : whyNot(deps),
      figures: deps.tally.figures(),
      at: deps.clock.now(),
    });
  return startReporting({ put, onError: deps.onError }, shutdown);
}

function whyNot({ wechaty, sending }: ReportBotDeps): string | null {
  const account = wechaty.status();
  if (account.state !== 'ready')
    return `the chat account is ${account.state}${account.reason ? ` (${account.reason})` : ''}`;
  const { state } = sending.status();
  if (state === 'failing') return 'sending fails and is tried again';
  if (state === 'standby') return 'another process sends for this account';
  return null;
}
