import { request as send, type IncomingMessage } from 'node:http';
import type { Middleware } from 'koa';
import { comesFromAllowed } from './allowed-hosts';

export interface ChatForwardOptions {
  /** The unix socket of the bot process. */
  readonly socketPath: string;
  readonly allowedHosts: readonly string[];
}

const passedOn = [
  'content-type',
  'content-length',
  'cache-control',
  'x-content-type-options',
  'content-security-policy',
];

/** Forwards photos up and down to the bot process; 503 while it is away. Other paths are left to the next middleware. */
export function createChatForward({ socketPath, allowedHosts }: ChatForwardOptions): Middleware {
  return async (ctx, next) => {
    const isUpload = ctx.method === 'POST' && ctx.path === '/chat/upload';
    const isFile = ctx.method === 'GET' && /^\/chat\/files\/[A-Za-z0-9.]+$/.test(ctx.path);
    if (!isUpload && !isFile) {
      await next();
      return;
    }
    if (!comesFromAllowed(ctx.req.headers, allowedHosts)) ctx.throw(403);
    const answer = await forward(socketPath, ctx.req, ctx.path);
    if (!answer) {
      ctx.status = 503;
      ctx.set('retry-after', '2');
      ctx.body = { sentence: '聊天服务正在重新连接，请稍后再试。' };
      return;
    }
    ctx.status = answer.statusCode ?? 502;
    for (const name of passedOn) {
      const value = answer.headers[name];
      if (value !== undefined) ctx.set(name, value);
    }
    ctx.body = answer;
  };
}

function forward(socketPath: string, from: IncomingMessage, path: string): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const headers = { 'content-type': from.headers['content-type'] ?? 'application/octet-stream' };
    const onward = send({ socketPath, path, method: from.method, headers }, resolve);
    // Away or gone in the middle: the page keeps the photo and tries again.
    onward.on('error', () => resolve(null));
    from.on('aborted', () => onward.destroy());
    from.pipe(onward);
  });
}
