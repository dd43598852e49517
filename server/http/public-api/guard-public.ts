import type { Middleware } from 'koa';
import { callerAddress } from './caller-address';
import type { PublicDeps } from './public-deps';

/** Before every public answer: the name it was asked under, and how often this address asks. */
export function guardPublic({ hosts, limit }: Pick<PublicDeps, 'hosts' | 'limit'>): Middleware {
  return async (ctx, next) => {
    if (!hosts.accepts(ctx.req.headers)) ctx.throw(403);
    const waitSeconds = limit.take(callerAddress(ctx.req));
    if (waitSeconds !== null) {
      ctx.set({ 'Retry-After': String(waitSeconds), 'Cache-Control': 'no-store' });
      ctx.throw(429);
    }
    await next();
  };
}
