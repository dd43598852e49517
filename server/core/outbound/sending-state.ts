import type { Clock } from '../shared/clock';
import type { ProcessReport, ProcessReportRepository, TroubleCode } from '../shared/process-reports';
import type { Priority } from './outbox-entry';
import type { OpenOutbound, OutboundRepository } from './ports';

export interface SendingStateDeps {
  readonly outbound: Pick<OutboundRepository, 'listOpen'>;
  /** Absent where the account cannot fail, as in a replay. */
  readonly processReports?: Pick<ProcessReportRepository, 'list'>;
  readonly clock: Clock;
}

/** How many of one priority should be on their way and are not, and since when. */
export interface WaitingOfPriority {
  readonly priority: Priority;
  readonly count: number;
  readonly oldestAt: Date;
}

export interface SendingState {
  /** `well`; `silent`: the bot has not reported for a minute, or never; else why it cannot send. */
  readonly account: { readonly state: 'well' | 'silent' | TroubleCode; readonly until: Date | null };
  /** The most urgent first; null when they are too many to be counted. */
  readonly waiting: readonly WaitingOfPriority[] | null;
  /** Held back until their time, such as the end of the quiet hours. */
  readonly later: number;
  /** Of the last 24 hours; null where days are not counted. */
  readonly day: { readonly used: number; readonly most: number; readonly kept: number } | null;
}

const silentMs = 60_000;
const mostCounted = 5_000;

/** What the account is doing, by what its process says of itself, and what waits for it. */
export async function readSendingState(deps: SendingStateDeps, communityId: string): Promise<SendingState> {
  const now = deps.clock.now();
  const reports = await deps.processReports?.list(communityId);
  const bot = reports?.find(({ process }) => process === 'bot');
  const open = await deps.outbound.listOpen(communityId, mostCounted);
  const pending = open?.filter(({ state }) => state === 'pending');
  const due = pending?.filter((row) => isDue(row, now));
  return {
    account: reports ? accountOf(bot, now) : { state: 'well', until: null },
    waiting: due ? byPriority(due) : null,
    later: (pending?.length ?? 0) - (due?.length ?? 0),
    day: dayOf(bot?.figures ?? {}),
  };
}

/** What was tried and put back waits too. */
const isDue = ({ notBefore, attempts }: OpenOutbound, now: Date) => notBefore <= now || attempts > 0;

function accountOf(bot: ProcessReport | undefined, now: Date): SendingState['account'] {
  if (!bot || now.getTime() - bot.at.getTime() > silentMs) return { state: 'silent', until: null };
  return { state: bot.trouble?.code ?? 'well', until: bot.trouble?.until ?? null };
}

function byPriority(rows: readonly OpenOutbound[]): WaitingOfPriority[] {
  return ([1, 2, 3, 4] as const).flatMap((priority) => {
    const times = rows.filter((row) => row.priority === priority).map((row) => row.createdAt.getTime());
    if (times.length === 0) return [];
    return [{ priority, count: times.length, oldestAt: new Date(Math.min(...times)) }];
  });
}

/** As `dayFigures` of the bot reports it. */
function dayOf({ dayUsed, dayMost, dayKept }: ProcessReport['figures']): SendingState['day'] {
  if (dayUsed === undefined || dayMost === undefined || dayKept === undefined) return null;
  return { used: dayUsed, most: dayMost, kept: dayKept };
}
