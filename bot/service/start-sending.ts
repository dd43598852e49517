import { consumeQueues } from '../../jobs/queues/consume-queues';
import { toConsumer } from '../../jobs/queues/consumer';
import { queues } from '../../jobs/queues/queues';
import type { CreateClient } from '../../jobs/queues/bull-options';
import { parseJobData } from '../../jobs/processors/parse-job-data';
import { beginTenure } from '../../server/core/outbound/begin-tenure';
import { sendBudgetOf } from '../../server/core/outbound/budgets';
import type { KnownYears } from '../../server/core/deadlines/known-years';
import type { Channel } from '../../server/core/outbound/channel';
import type { OutboundMessage } from '../../server/core/outbound/outbound-message';
import type { BudgetRepository, OutboundRepository } from '../../server/core/outbound/ports';
import { rememberBudgets } from '../../server/core/outbound/remember-budgets';
import { createSender, type Sender, type SenderState } from '../../server/core/outbound/run-sender';
import { createSteadyClock } from '../../server/core/outbound/steady-clock';
import { createWaitingLine } from '../../server/core/outbound/waiting-line';
import { sendNext } from '../../server/core/outbound/send-next';
import type { Timers } from '../../server/core/outbound/timers';
import type { IdentityRepository } from '../../server/core/people/ports';
import type { Clock } from '../../server/core/shared/clock';
import type { LeaseRepository } from '../../server/core/shared/leases';
import type { CrashGate } from '../../server/platform/boundary-names';
import { createPassedMs } from '../../server/platform/passed-ms';
import type { Shutdown } from '../../server/platform/shutdown';
import { createRenderSaying } from '../wording/render-saying';

export interface StartSendingDeps {
  readonly communityId: string;
  readonly clock: Clock;
  readonly knownYears: KnownYears;
  readonly timers: Timers;
  readonly holder: string;
  readonly channel: Channel;
  readonly clients: CreateClient;
  readonly repositories: {
    readonly outbound: OutboundRepository;
    readonly budgets: BudgetRepository;
    readonly identities: IdentityRepository;
    readonly leases: LeaseRepository;
  };
  readonly onError: (where: string, error: unknown) => void;
  readonly count: (name: string) => void;
  readonly gate: CrashGate | null;
  /** The account is this process's from now on. */
  readonly onTenure: () => void;
}

export interface Sending extends Sender {
  /** Rows this process has just written. True when all of them certainly are its own to send. */
  take(rows: readonly OutboundMessage[]): boolean;
}

const activeStates: readonly SenderState[] = ['sending', 'idle', 'held'];

/** The one sender of this account, woken by this process and by jobs of the others. Whoever logs the account in starts it. */
export function startSending(deps: StartSendingDeps, shutdown: Shutdown): Sending {
  const { communityId, channel, clock, onError, count } = deps;
  const budgets = rememberBudgets(deps.repositories.budgets);
  const line = createWaitingLine(deps.repositories.outbound);
  const repositories = { ...deps.repositories, budgets };
  const wording = createRenderSaying(clock, deps.knownYears);
  const budget = sendBudgetOf(channel.name);
  const steady = createSteadyClock(clock, createPassedMs());
  const onSenderError = (error: unknown): void => onError('sender', error);
  const sender = createSender({
    ...deps,
    ...repositories,
    begin: async (fencing) => {
      budgets.forget();
      line.forget();
      const isBegun = await beginTenure(
        { ...repositories, budget, channel, clock, steady, onError: onSenderError },
        communityId,
        fencing,
      );
      if (isBegun) deps.onTenure();
      return isBegun;
    },
    send: (tenure) =>
      sendNext(
        {
          ...repositories,
          outbound: line,
          budget,
          channel,
          wording,
          clock,
          steady,
          random: Math.random,
          report: (report) => {
            count(`send_${report.result}`);
            if (report.error !== undefined) onError(`send_${report.reason ?? report.result}`, report.error);
          },
        },
        communityId,
        tenure,
      ),
    onError: onSenderError,
  });
  const consumed = consumeQueues(
    {
      createClient: deps.clients,
      onSetAside: () => count('job_set_aside'),
      onRetry: () => count('job_retry'),
      onStalled: () => count('job_stalled'),
      onError: () => count('queue_error'),
      gate: deps.gate,
    },
    {
      queues,
      process: 'bot',
      consumers: [
        toConsumer('wake-sender', parseJobData['wake-sender'], () => {
          line.hint();
          sender.wake();
          return Promise.resolve();
        }),
      ],
    },
  );
  shutdown.add('take-nothing-new', 'consumers', () => consumed.close());
  shutdown.add('finish-work', 'sender', () => sender.stop());
  const isOurs = ({ target }: OutboundMessage) =>
    target.kind === 'contact' && target.channel === channel.name && target.account === channel.account;
  return {
    ...sender,
    take(rows) {
      line.add(rows);
      sender.wake();
      return activeStates.includes(sender.status().state) && rows.every(isOurs);
    },
  };
}
