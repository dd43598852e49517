import type { Context, Middleware } from 'koa';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';
import { presentError, presentStatus, type PresentedError } from '../presenters/present-error';
import { presentErrorPage } from '../presenters/present-error-page';
import { loggablePath } from './loggable-path';

export interface TellErrorsDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** The one place where failures become answers. Bugs are logged and counted. */
export function tellErrors({ log, metrics }: TellErrorsDeps): Middleware {
  const countBug = metrics.counter({ name: 'yimen_http_bugs_total', help: 'Requests that ended in a bug' });
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.status === 404 && ctx.body === undefined) answer(ctx, presentStatus(404));
      if (ctx.status === 405 || ctx.status === 501) answer(ctx, presentStatus(405));
    } catch (err) {
      const told = presentError(err);
      if (told.isBug) {
        countBug();
        log.error({ method: ctx.method, path: loggablePath(ctx.path), err }, 'request ended in a bug');
      }
      answer(ctx, told);
    }
  };
}

function answer(ctx: Context, { status, code, message }: PresentedError): void {
  ctx.status = status;
  // Only a browser that opens an address asks for a page by name.
  if (ctx.get('Accept').includes('text/html')) {
    ctx.type = 'html';
    ctx.body = presentErrorPage(status, /^\/portal(?:\/|$)/.test(ctx.path) ? '/portal' : '/');
  } else {
    ctx.body = { error: { code, message } };
  }
  // The rest of a body that is too large is not worth reading.
  if (status === 413) ctx.set('Connection', 'close');
  if (status === 503) ctx.set('Retry-After', '5');
}
