import type { Middleware } from 'koa';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';
import { loggablePath } from './loggable-path';

export interface RequestLogDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly nowMs: () => number;
}

// Watchers ask these every few seconds.
const watched = new Set(['/live', '/ready', '/metrics']);

/** One line and one measurement a request. The query stays out, and so do words in the path. */
export function requestLog({ log, metrics, nowMs }: RequestLogDeps): Middleware {
  const observe = metrics.timer({
    name: 'yimen_http_request_seconds',
    help: 'How long requests took',
    labels: ['method', 'status'],
  });
  return async (ctx, next) => {
    const startedAtMs = nowMs();
    ctx.res.once('close', () => {
      const ms = nowMs() - startedAtMs;
      observe(ms / 1000, { method: ctx.method, status: ctx.status });
      const fields = {
        method: ctx.method,
        path: loggablePath(ctx.path),
        status: ctx.status,
        ms: Math.round(ms),
      };
      if (watched.has(ctx.path)) log.debug(fields, 'request answered');
      else log.info(fields, 'request answered');
    });
    await next();
  };
}
