import { bodyParser } from '@koa/bodyparser';
import type { Middleware } from 'koa';

export const bodyLimit = '64kb';

/** Reads JSON bodies up to 64 KiB; larger is 413, broken is 400, other kinds are left unread. */
export function readBody(): Middleware {
  return bodyParser({ enableTypes: ['json'], jsonLimit: bodyLimit });
}
