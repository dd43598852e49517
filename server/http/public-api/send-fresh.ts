import { createHash } from 'node:crypto';
import type { Context } from 'koa';

export interface FreshAnswer {
  readonly type: string;
  readonly body: string;
  /** How long a browser may keep it without asking; 0: it asks each time, and hears that nothing is new. */
  readonly maxAgeSeconds: number;
}

/** Answers with an ETag, or with 304 when the asker has it already. */
export function sendFresh(ctx: Context, { type, body, maxAgeSeconds }: FreshAnswer): void {
  const caching = maxAgeSeconds === 0 ? 'no-cache' : `public, max-age=${maxAgeSeconds}`;
  ctx.set('Cache-Control', caching);
  ctx.status = 200;
  ctx.etag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = type;
  ctx.body = body;
}
