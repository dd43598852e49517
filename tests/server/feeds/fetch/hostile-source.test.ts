import { createGzip, gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import { fetchFeed } from '../../../../server/feeds/fetch/fetch-feed';
import { fetchLimits, type FetchDeps } from '../../../../server/feeds/fetch/fetch-deps';
import { noValidators } from '../../../../server/feeds/fetch/fetch-result';
import { createHandClock } from '../../../support/hand-clock';
import { rawServer, toLoopback } from './hostile-server';
import { closeAfterwards, depsFor, fetchFrom } from './set-up-fetch';

const short: Partial<FetchDeps> = { limits: { ...fetchLimits, totalMs: 150 } };

function drip(response: ServerResponse, everyMs: number): void {
  const timer = setInterval(() => response.write('a'), everyMs);
  response.on('close', () => clearInterval(timer));
}

/** Writes as fast as it is read, and counts. */
function flood(response: ServerResponse, chunk: Buffer, count: { bytes: number }): void {
  const more = (): void => {
    while (!response.destroyed) {
      count.bytes += chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
  };
  more();
}

async function rawly(text: string, over: Partial<FetchDeps> = short) {
  const server = closeAfterwards(await rawServer((socket) => socket.end(text)));
  return fetchFeed(depsFor(server, over), { url: server.url, validators: noValidators });
}

describe('a source that takes its time', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['says nothing', () => undefined],
    ['gives its headers and no more', (response) => response.flushHeaders()],
    ['gives a byte now and then', (response) => drip(response, 20)],
  ])('is left when the time is over: it %s', async (_, act) => {
    const started = performance.now();
    let hungUp: Promise<unknown> = Promise.reject(new Error('not asked'));
    hungUp.catch(() => undefined);
    const result = await fetchFrom((_request, response) => {
      hungUp = new Promise((resolve) => response.on('close', resolve));
      act(response);
    }, short);
    expect(result).toMatchObject({ kind: 'failed', code: 'time-limit' });
    await hungUp;
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('is left after ten seconds, however often it sends us on and though its name is never resolved', async () => {
    const clock = createHandClock('2026-06-09T10:00:00+08:00');
    const server = closeAfterwards(await rawServer(() => undefined));
    const deps = depsFor(server, { timers: clock.timers, resolveHost: () => new Promise(() => undefined) });
    let result: unknown = null;
    void fetchFeed(deps, { url: server.url, validators: noValidators }).then((it) => (result = it));
    await clock.advance(9_999);
    expect(result).toBeNull();
    await clock.advance(1);
    expect(result).toMatchObject({ kind: 'failed', code: 'time-limit', detail: '10000 ms' });
  });
});

describe('a source that gives too much', () => {
  it('is cut at 2 MB on the wire', async () => {
    const count = { bytes: 0 };
    const result = await fetchFrom((_, response) => flood(response, Buffer.alloc(64 * 1024, 'a'), count));
    expect(result).toMatchObject({ kind: 'failed', code: 'too-large' });
    expect(count.bytes).toBeLessThan(24 * 1024 * 1024);
  });

  it('is not read at all when it says beforehand that it is too much', async () => {
    const result = await fetchFrom((_, response) =>
      response.writeHead(200, { 'content-length': fetchLimits.wireBytes + 1 }).write('a'),
    );
    expect(result).toMatchObject({ code: 'too-large', detail: 'content-length' });
  });

  it('may give exactly 2 MB', async () => {
    const result = await fetchFrom((_, response) => response.end(Buffer.alloc(fetchLimits.wireBytes, 'a')));
    expect(result.kind === 'fetched' && result.bytes.length).toBe(fetchLimits.wireBytes);
  });

  it('is cut at 8 MB when it packs a gigabyte into one', async () => {
    const before = process.memoryUsage().rss;
    const result = await fetchFrom((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const packed = createGzip();
      packed.on('error', () => undefined).pipe(response);
      response.on('close', () => packed.destroy());
      let left = 1024;
      const more = (): void => {
        while (left > 0 && !packed.destroyed) {
          left -= 1;
          if (!packed.write(Buffer.alloc(1024 * 1024))) return void packed.once('drain', more);
        }
        packed.end();
      };
      more();
    });
    expect(result).toMatchObject({ kind: 'failed', code: 'too-large-inflated' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('a source whose answer is damaged', () => {
  it('is not believed when it ends before its own length', async () => {
    const result = await rawly('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc');
    expect(result).toMatchObject({ kind: 'failed', code: 'cut-short' });
  });

  it('is not believed when a part ends before its own length', async () => {
    const result = await rawly('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc');
    expect(result).toMatchObject({ kind: 'failed', code: 'cut-short' });
  });

  it.each([
    ['two lengths', 'Content-Length: 3\r\nContent-Length: 4'],
    ['a length and parts', 'Content-Length: 3\r\nTransfer-Encoding: chunked'],
    ['a length in words', 'Content-Length: three'],
    ['a header of 20 kB', `X-A: ${'a'.repeat(20_000)}`],
  ])('is not believed when it gives %s', async (_, header) => {
    const result = await rawly(`HTTP/1.1 200 OK\r\n${header}\r\n\r\nabcd`);
    expect(result).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it('is no source when it speaks another protocol', async () => {
    expect(await rawly('220 mail.example ESMTP\r\n')).toMatchObject({ code: 'malformed' });
  });

  it.each([
    ['gzip that is none', 'gzip', Buffer.from('<rss/>')],
    ['gzip without its end', 'gzip', gzipSync('暴雨'.repeat(500)).subarray(0, 30)],
    ['deflate that is none', 'deflate', Buffer.from('<rss/>')],
    ['br that is none', 'br', Buffer.from('<rss/>')],
    ['packing twice', 'gzip, gzip', gzipSync(gzipSync('a'))],
    ['packing nobody asked for', 'zstd', Buffer.from('a')],
  ])('is not believed: %s', async (_, encoding, body) => {
    const result = await fetchFrom((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(result).toMatchObject({ kind: 'failed', code: 'bad-encoding' });
  });

  it('does not harm the question after it', async () => {
    await rawly('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabcdefHTTP/1.1 200 OK\r\n\r\nx');
    const result = await fetchFrom((_, response) => response.end('a'), { resolveHost: toLoopback });
    expect(result).toMatchObject({ kind: 'fetched' });
  });
});
