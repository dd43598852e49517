import type { OutboundRepository } from '../core/outbound/ports';
import type { MessageRepository } from '../core/messages/ports';
import type { Clock } from '../core/shared/clock';
import type { ProcessReportRepository } from '../core/shared/process-reports';
import type { Health } from '../platform/health';
import type { Metrics } from '../platform/metrics';

export interface StoreChecksDeps {
  readonly health: Health;
  readonly metrics: Metrics;
  readonly clock: Clock & { skewMs(): number };
  readonly redis: { ping(): Promise<string> };
  readonly findCommunityId: () => Promise<string | null>;
  readonly repositories: {
    readonly messages: Pick<MessageRepository, 'countSetAside'>;
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
    for (const [state, count] of Object.entries(await repositories.outbound.countByState(communityId)))
      outbound(count, { state });
    for (const report of await repositories.processReports.list(communityId)) {
      for (const [figure, value] of Object.entries(report.figures))
        figures(value, { of: report.process, figure });
    }
  });
}

const silentMs = 15_000;
const skewShownMs = 1_000;

/** What `/ready` asks: the store with a community in it, Redis, the clock, and the other processes by their own reports. */
export function addStoreChecks(deps: StoreChecksDeps): void {
  const { health, clock, repositories } = deps;
  health.add('store', async () =>
    (await deps.findCommunityId())
      ? null
      : 'no community is loaded; run: npm run yimen -- import demo/community',
  );
  health.add('redis', async () => ((await deps.redis.ping()) === 'PONG' ? null : 'redis does not answer'));
  health.add('clock', async () =>
    Math.abs(clock.skewMs()) > skewShownMs
      ? `the clock differs from the store's by ${Math.round(clock.skewMs())} ms`
      : null,
  );
  for (const name of ['bot', 'jobs']) {
    health.add(name, async () => {
      const communityId = await deps.findCommunityId();
      if (!communityId) return 'waits for a community';
      const reports = await repositories.processReports.list(communityId);
      const report = reports.find((one) => one.process === name);
      if (!report) return 'has not reported yet';
      if (clock.now().getTime() - report.at.getTime() > silentMs) return 'has been silent for over 15 s';
      return report.whyNot;
    });
  }
}
