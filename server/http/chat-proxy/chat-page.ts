import type { Middleware } from 'koa';
import { comesFromAllowed } from './allowed-hosts';
import { readStaticFile } from './static-files';

export interface ChatPageOptions {
  /** Where the built page lies, for instance `build/web/chat`. */
  readonly pageFolder: string;
  readonly allowedHosts: readonly string[];
}

const policy = [
  "default-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the chat page under /chat/. Other paths are left to the next middleware. */
export function createChatPage({ pageFolder, allowedHosts }: ChatPageOptions): Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/chat') {
      ctx.redirect(`/chat/${ctx.search}`);
      return;
    }
    const isPage = ctx.path.startsWith('/chat/') && (ctx.method === 'GET' || ctx.method === 'HEAD');
    const name = ctx.path.slice('/chat/'.length) || 'index.html';
    const file = isPage ? await readStaticFile(pageFolder, name) : null;
    if (!file) {
      await next();
      return;
    }
    if (!comesFromAllowed(ctx.req.headers, allowedHosts)) ctx.throw(403);
    ctx.set({
      'content-type': file.type,
      'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    ctx.body = file.bytes;
  };
}
