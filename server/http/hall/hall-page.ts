import type { Middleware } from 'koa';
import { readStaticFile } from '../chat-proxy/static-files';
import type { PublicHosts } from '../public-api/public-hosts';
import { versionOf } from './hall-version';

export interface HallPageOptions {
  /** Where the built page lies, for instance `build/web/hall`. */
  readonly pageFolder: string;
  readonly hosts: Pick<PublicHosts, 'accepts'>;
}

const policy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the hall screen under /hall/, told which version it is. Other paths are left to the next middleware. */
export function createHallPage({ pageFolder, hosts }: HallPageOptions): Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/hall') {
      ctx.redirect('/hall/');
      return;
    }
    const isPage = ctx.path.startsWith('/hall/') && (ctx.method === 'GET' || ctx.method === 'HEAD');
    const name = ctx.path.slice('/hall/'.length) || 'index.html';
    const file = isPage ? await readStaticFile(pageFolder, name) : null;
    if (!file) {
      await next();
      return;
    }
    if (!hosts.accepts(ctx.req.headers)) ctx.throw(403);
    ctx.set({
      'content-type': file.type,
      'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    ctx.body = name === 'index.html' ? withVersion(file.bytes) : file.bytes;
  };
}

const withVersion = (page: Buffer): string =>
  page.toString('utf8').replace('data-version=""', `data-version="${versionOf(page)}"`);
