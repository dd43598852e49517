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

const silentMs = 45_000;
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
      if (clock.now().getTime() - report.at.getTime() > silentMs) return 'has been silent for over 45 s';
      return report.whyNot;
    });
  }
}
