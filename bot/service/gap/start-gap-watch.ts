import type { GridRepository } from '../../../server/core/grid/ports';
import type { OutboundMessage } from '../../../server/core/outbound/outbound-message';
import type { OutboxEntry } from '../../../server/core/outbound/outbox-entry';
import type { Channel } from '../../../server/core/outbound/channel';
import type { QuietHours } from '../../../server/core/outbound/quiet-hours';
import { relayOutbox, type RelayOutboxDeps } from '../../../server/core/outbound/relay-outbox';
import type { Clock } from '../../../server/core/shared/clock';
import type { ProcessReportRepository } from '../../../server/core/shared/process-reports';
import type { Shutdown } from '../../../server/platform/shutdown';
import type { WechatySupervisor } from '../../adapter/supervise-wechaty';
import { tellGap } from './tell-gap';
import { watchGaps } from './watch-gaps';

export interface StartGapWatchDeps {
  readonly clock: Clock;
  readonly communityId: string;
  readonly repositories: {
    readonly grid: GridRepository;
    readonly outbound: RelayOutboxDeps['outbound'];
    readonly dues: RelayOutboxDeps['dues'];
    readonly processReports: Pick<ProcessReportRepository, 'list'>;
  };
  readonly channel: Pick<Channel, 'name' | 'account'>;
  readonly wechaty: Pick<WechatySupervisor, 'status'>;
  readonly queue: RelayOutboxDeps['queue'];
  readonly quietHours: QuietHours | null;
  handOver(rows: readonly OutboundMessage[]): boolean;
  isStopped(): boolean;
  wait(ms: number): Promise<void>;
  onError(where: string, error: unknown): void;
}

export interface RunningGapWatch {
  onLogin(): void;
  /** For the report of the process, where the next start finds it. */
  figures(): Readonly<Record<string, number>>;
}

/** The built-in page delivers again what nobody read; other channels do not. */
const redelivers = (channelName: string): boolean => channelName === 'web-chat';

const everyMs = 5_000;
const figure = 'heard_until_seconds';

/** Watches for times in which messages of rooms may have been missed. Must be asked before the process first reports. */
export async function startGapWatch(deps: StartGapWatchDeps, shutdown: Shutdown): Promise<RunningGapWatch> {
  if (redelivers(deps.channel.name)) return { onLogin: () => undefined, figures: () => ({}) };
  const { communityId, repositories, channel } = deps;
  const report = (await repositories.processReports.list(communityId)).find(
    ({ process }) => process === 'bot',
  );
  const seconds = report?.figures[figure];
  const relay = (id: string, entries: readonly OutboxEntry[]): Promise<void> =>
    relayOutbox({ ...deps, ...repositories }, id, entries);
  const watch = watchGaps({
    ...deps,
    heardUntil: seconds === undefined ? null : new Date(seconds * 1_000),
    tell: (from, to) =>
      tellGap(
        { ...repositories, communityId, relay },
        { channel: channel.name, account: channel.account, from, to },
      ),
    onError: (error) => deps.onError('gap', error),
  });
  let wasSilent = false;
  const timer = setInterval(() => {
    const { state, reason } = deps.wechaty.status();
    if (state === 'ready') watch.onListening();
    const isSilent = reason === 'silent';
    if (isSilent && !wasSilent) watch.onSilent();
    wasSilent = isSilent;
  }, everyMs);
  shutdown.add('take-nothing-new', 'gap-watch', () => clearInterval(timer));
  return {
    onLogin: () => watch.onLogin(),
    figures() {
      const until = watch.heardUntil();
      return until ? { [figure]: Math.floor(until.getTime() / 1_000) } : {};
    },
  };
}
