import type Router from '@koa/router';
import { createApp } from '../../../server/http/create-app';
import { createHealth, type HealthCheck } from '../../../server/platform/health';
import { createLogger } from '../../../server/platform/logger';
import { createMetrics } from '../../../server/platform/metrics';

export interface MakeAppOptions {
  readonly checks?: Readonly<Record<string, HealthCheck>>;
  readonly router?: Router;
  readonly routers?: readonly Router[];
  readonly webChat?: boolean;
}

/** The web application with checks of the test's choice; its log lines are kept. */
export function makeApp({ checks = {}, router, routers = [], webChat = true }: MakeAppOptions = {}) {
  const lines: string[] = [];
  const health = createHealth({ cacheMs: 0 });
  for (const [name, check] of Object.entries(checks)) health.add(name, check);
  const app = createApp({
    log: createLogger({ process: 'server', level: 'info', write: (line) => void lines.push(line) }),
    health,
    metrics: createMetrics('server'),
    nowMs: () => performance.now(),
    webChat,
    routers: router === undefined ? routers : [router, ...routers],
  });
  return { app, callback: app.callback(), lines };
}
