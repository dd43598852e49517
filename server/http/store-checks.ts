import type { OutboundRepository } from '../core/outbound/ports';
import type { SetAsideShelf } from '../core/shared/set-aside';
import type { Clock } from '../core/shared/clock';
import type { ProcessReportRepository } from '../core/shared/process-reports';
import type { Health } from '../platform/health';
import type { Metrics } from '../platform/metrics';
import { reason } from './presenters/reason-sentences';
import { processCheck } from './process-check';
import { setAsideCheck } from './set-aside-check';

export interface StoreChecksDeps {
  readonly health: Health;
  readonly metrics: Metrics;
  readonly clock: Clock & { skewMs(): number };
  readonly redis: { ping(): Promise<string> };
  readonly findCommunityId: () => Promise<string | null>;
  readonly repositories: {
    readonly messages: Pick<SetAsideShelf, 'countSetAside'>;
    readonly dues: Pick<SetAsideShelf, 'countSetAside'>;
    readonly outbound: Pick<OutboundRepository, 'countByState'>;
    readonly processReports: ProcessReportRepository;
  };
}

/** What waits, what was set aside, and what the other processes counted, asked of the store at each scrape. */
export function addStoreFigures({ metrics, findCommunityId, repositories }: StoreChecksDeps): void {
  const setAside = metrics.gauge({
    name: 'yimen_messages_set_aside',
    help: 'Messages set aside with a reason',
  });
  const duesSetAside = metrics.gauge({
    name: 'yimen_dues_set_aside',
    help: 'Due items set aside with a reason',
  });
  const outbound = metrics.gauge({
    name: 'yimen_outbound',
    help: 'Outbound messages by state',
    labels: ['state'],
  });
  const figures = metrics.gauge({
    name: 'yimen_process_figure',
    help: 'What a process counted since its start',
    labels: ['of', 'figure'],
  });
  metrics.collect(async () => {
    const communityId = await findCommunityId();
    if (!communityId) return;
    setAside(await repositories.messages.countSetAside(communityId));
    duesSetAside(await repositories.dues.countSetAside(communityId));
    for (const [state, count] of Object.entries(await repositories.outbound.countByState(communityId)))
      outbound(count, { state });
    for (const report of await repositories.processReports.list(communityId)) {
      for (const [figure, value] of Object.entries(report.figures))
        figures(value, { of: report.process, figure });
    }
  });
}

const skewShownMs = 1_000;

/** What `/ready` asks: the store with a community in it, Redis, the clock, and the other processes by their own reports. */
export function addStoreChecks(deps: StoreChecksDeps): void {
  const { health, clock } = deps;
  health.add('store', async () => ((await deps.findCommunityId()) ? null : reason('health.no-community')));
  health.add('redis', async () =>
    (await deps.redis.ping()) === 'PONG' ? null : reason('health.redis-away'),
  );
  health.add('clock', async () => {
    const ms = Math.round(clock.skewMs());
    return Math.abs(ms) > skewShownMs ? reason('health.clock-off', { ms }) : null;
  });
  health.add('set-aside', () => setAsideCheck(deps));
  for (const name of ['bot', 'jobs']) health.add(name, () => processCheck(deps, name));
}
