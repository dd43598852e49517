import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Clock } from '../../core/shared/clock';
import { withMoments } from './with-moments';

/** Without a charset: an adapter finds out by itself, as it has to with the source. */
const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.html': 'text/html',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers with a file below `root`, or with 304 to whoever has it; a file changed meanwhile is another version. */
export async function answerFile(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  clock: Clock,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const found = await fileBelow(root, request.url ?? '/');
  if (found === null) return void response.writeHead(404).end();
  const { file, changedAt } = found;
  const bytes = withMoments(found.bytes, clock.now());
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const version = { etag, 'last-modified': changedAt.toUTCString() };
  if (hasIt(request, etag, changedAt)) return void response.writeHead(304, version).end();
  response.writeHead(200, {
    ...version,
    'content-type': types[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Null when there is no such file, or only outside of the folder, by dots or by a link. */
async function fileBelow(root: string, url: string) {
  try {
    const wanted = path.join(root, decodeURIComponent(url.split(/[?#]/, 1)[0] ?? ''));
    const file = await realpath(wanted);
    if (!file.startsWith(root + path.sep)) return null;
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    return { file, bytes, changedAt: mtime };
  } catch {
    return null;
  }
}

/** By its ETag when one is named; a date counts only without one, and in whole seconds. */
function hasIt({ headers }: IncomingMessage, etag: string, changedAt: Date): boolean {
  const named = headers['if-none-match'];
  if (named !== undefined) return named.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
