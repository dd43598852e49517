import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { fetchFeed } from '../../../../server/feeds/fetch/fetch-feed';
import { noValidators } from '../../../../server/feeds/fetch/fetch-result';
import { hostileServer } from './hostile-server';
import { closeAfterwards, depsFor, fetchFrom, now, textOf } from './set-up-fetch';

const words = '暴雨橙色预警'.repeat(50);

describe('asking a source', () => {
  it('gives its bytes as they came, with their type and their version', async () => {
    const gbk = Buffer.from([0xd4, 0xa4, 0xbe, 0xaf]);
    const result = await fetchFrom((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=gbk', etag: '"7"', 'last-modified': 'Tue' })
        .end(gbk),
    );
    expect(result).toEqual({
      kind: 'fetched',
      bytes: gbk,
      contentType: 'text/html; charset=gbk',
      validators: { etag: '"7"', lastModified: 'Tue' },
    });
  });

  it.each([
    ['gzip', gzipSync(words)],
    ['x-gzip', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['br', brotliCompressSync(words)],
    ['identity', Buffer.from(words)],
  ])('unpacks %s', async (encoding, packed) => {
    const result = await fetchFrom((request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip, deflate, br');
      response.writeHead(200, { 'content-encoding': encoding }).end(packed);
    });
    expect(textOf(result)).toBe(words);
  });

  it('asks only for what changed, and hears that nothing did', async () => {
    const asked: unknown[] = [];
    const server = closeAfterwards(
      await hostileServer(({ headers }, response) => {
        asked.push([headers['if-none-match'], headers['if-modified-since']]);
        response.writeHead(headers['if-none-match'] === '"7"' ? 304 : 200, { etag: '"7"' }).end();
      }),
    );
    const first = await fetchFeed(depsFor(server), { url: server.url, validators: noValidators });
    const second = await fetchFeed(depsFor(server), {
      url: server.url,
      validators: { etag: '"7"', lastModified: 'Tue' },
    });
    expect([first.kind, second.kind]).toEqual(['fetched', 'not-modified']);
    expect(asked).toEqual([
      [undefined, undefined],
      ['"7"', 'Tue'],
    ]);
  });

  it('does not believe a 304 that nobody asked for', async () => {
    expect(await fetchFrom((_, response) => response.writeHead(304).end())).toMatchObject({
      kind: 'failed',
      code: 'status',
      detail: '304',
    });
  });

  it.each([204, 206, 300, 302, 404, 500])('does not take a %i for an answer', async (status) => {
    const result = await fetchFrom((_, response) => response.writeHead(status).end());
    expect(result).toEqual({ kind: 'failed', code: 'status', detail: String(status), retryAt: null });
  });

  it('hears when a busy source wishes to be asked again', async () => {
    const result = await fetchFrom((_, response) => response.writeHead(503, { 'retry-after': '120' }).end());
    expect(result).toMatchObject({ code: 'status', retryAt: new Date(now.getTime() + 120_000) });
  });

  it('does not keep a version as long as a page', async () => {
    const result = await fetchFrom((_, response) =>
      response.writeHead(200, { etag: `"${'e'.repeat(5000)}"` }).end('a'),
    );
    expect(result).toMatchObject({ validators: noValidators });
  });

  it('says that a source cannot be reached, with what the system calls it', async () => {
    const server = await hostileServer((_, response) => response.end());
    await server.close();
    const question = { url: server.url, validators: noValidators };
    expect(await fetchFeed(depsFor(server), question)).toMatchObject({
      kind: 'failed',
      code: 'unreachable',
      detail: 'ECONNREFUSED',
    });
    const noName = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await fetchFeed(depsFor(server, { resolveHost: noName }), question)).toMatchObject({
      code: 'unreachable',
      detail: 'ENOTFOUND',
    });
  });
});
