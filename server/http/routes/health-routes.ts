import Router from '@koa/router';
import type { Health } from '../../platform/health';
import type { Metrics } from '../../platform/metrics';

export interface HealthRoutesDeps {
  readonly health: Pick<Health, 'report'>;
  readonly metrics: Metrics;
}

/** `/live`: the process is up. `/ready`: each check, and why not. `/metrics`: figures as Prometheus text. */
export function healthRoutes({ health, metrics }: HealthRoutesDeps): Router {
  const router = new Router();
  router.get('/live', (ctx) => {
    ctx.body = { ok: true };
  });
  router.get('/ready', async (ctx) => {
    const report = await health.report();
    ctx.status = report.ok ? 200 : 503;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = report;
  });
  router.get('/metrics', async (ctx) => {
    ctx.set('Content-Type', metrics.contentType);
    ctx.body = await metrics.text();
  });
  return router;
}
