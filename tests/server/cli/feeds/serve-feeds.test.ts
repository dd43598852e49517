import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFeeds, type ServedFeeds } from '../../../../server/feeds/recorded/serve-feeds';
import { fetchFeed } from '../../../../server/feeds/fetch/fetch-feed';
import { noValidators, type Validators } from '../../../../server/feeds/fetch/fetch-result';
import { createHandClock } from '../../../support/hand-clock';

let parent: string;
let folder: string;
let served: ServedFeeds;

beforeEach(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'yimen-feeds-'));
  folder = path.join(parent, 'recorded');
  mkdirSync(path.join(folder, 'alerts'), { recursive: true });
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'alerts', 'now.json'), '{"alerts":[]}');
  writeFileSync(path.join(folder, '农业.xml'), '<rss/>');
  symlinkSync(path.join(parent, 'secret.txt'), path.join(folder, 'link.txt'));
  served = await serveFeeds({ folder, port: 0 });
});

afterEach(async () => {
  await served.close();
  rmSync(parent, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path as it is written, dots and all. */
const ask = (target: string, { method = 'GET', headers = {} } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: served.port, path: target, method, headers };
    http
      .request(options, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      })
      .on('error', reject)
      .end();
  });

describe('recorded answers', () => {
  it('are given as they were recorded, whatever is asked behind the path', async () => {
    const answer = await ask('/alerts/now.json?location=101010100&key=x');
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([
      200,
      'application/json',
      '{"alerts":[]}',
    ]);
    expect((await ask(`/${encodeURIComponent('农业.xml')}`)).body).toBe('<rss/>');
  });

  it('are asked by the program like a source: the second time nothing changed, until the file does', async () => {
    const source = `127.0.0.1:${served.port}`;
    const clock = createHandClock('2026-06-09T10:00:00+08:00');
    const deps = { clock, timers: clock.timers, allowedHosts: [source], isAllowedAddress: () => true };
    const poll = (validators: Validators) =>
      fetchFeed(deps, { url: `http://${source}/alerts/now.json`, validators });
    const first = await poll(noValidators);
    if (first.kind !== 'fetched') throw new Error(first.kind);
    expect((await poll(first.validators)).kind).toBe('not-modified');
    writeFileSync(path.join(folder, 'alerts', 'now.json'), '{"alerts":[1]}');
    expect((await poll(first.validators)).kind).toBe('fetched');
  });

  it('have not changed since the second in which they did', async () => {
    utimesSync(path.join(folder, 'alerts', 'now.json'), 1_780_000_000.5, 1_780_000_000.5);
    const statusSince = async (seconds: number) => {
      const since = new Date(seconds * 1000).toUTCString();
      return (await ask('/alerts/now.json', { headers: { 'if-modified-since': since } })).status;
    };
    expect([await statusSince(1_780_000_000), await statusSince(1_779_999_999)]).toEqual([304, 200]);
  });

  it.each([
    ...['/../secret.txt', '/alerts/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt'],
    ...['/', '/alerts', '/nothing', '/%', '/%00', '//etc/passwd', '/../recorded-too/a'],
  ])('are not to be had outside of their folder: %s', async (target) => {
    expect(await ask(target)).toMatchObject({ status: 404, body: '' });
  });

  it('are only read', async () => {
    expect((await ask('/alerts/now.json', { method: 'PUT' })).status).toBe(405);
    expect(await ask('/alerts/now.json', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('are not served from a folder that is not there, or at a port that is taken', async () => {
    await expect(serveFeeds({ folder: path.join(parent, 'none'), port: 0 })).rejects.toMatchObject({
      code: 'ENOENT',
    });
    await expect(serveFeeds({ folder, port: served.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
