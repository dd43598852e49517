import type Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import helmet from 'koa-helmet';
import type { Health } from '../platform/health';
import type { Logger } from '../platform/logger';
import type { Metrics } from '../platform/metrics';
import { readBody } from './middlewares/read-body';
import { requestLog } from './middlewares/request-log';
import { securityHeaders } from './middlewares/security-headers';
import { tellErrors } from './middlewares/tell-errors';
import { healthRoutes } from './routes/health-routes';
import { homeRoutes } from './routes/home-routes';

export interface AppDeps {
  readonly log: Logger;
  readonly health: Pick<Health, 'report'>;
  readonly metrics: Metrics;
  /** Milliseconds of a clock that never jumps. */
  readonly nowMs: () => number;
  /** Whether the built-in chat page is there to be linked to. */
  readonly webChat: boolean;
  /** Pages and API that main.ts mounts, in this order: first the routers, then bare middleware. */
  readonly routers?: readonly Router[];
  readonly mounts?: readonly Middleware[];
}

/** The web application: errors, log, headers, body, routes. It does not listen. */
export function createApp(deps: AppDeps): Koa {
  const app = new Koa();
  app.use(tellErrors(deps));
  app.use(requestLog(deps));
  app.use(helmet(securityHeaders));
  app.use(readBody());
  for (const router of [healthRoutes(deps), homeRoutes(deps), ...(deps.routers ?? [])]) {
    app.use(router.routes()).use(router.allowedMethods());
  }
  for (const mount of deps.mounts ?? []) app.use(mount);
  // A socket that a browser dropped is no news; everything else was told and counted by tellErrors.
  app.silent = true;
  return app;
}
