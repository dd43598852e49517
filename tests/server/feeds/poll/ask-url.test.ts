import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noValidators } from '../../../../server/feeds/fetch/fetch-result';
import { createAskUrl } from '../../../../server/feeds/poll/ask-url';
import { headersFor, readFeedKeys } from '../../../../server/feeds/poll/feed-keys';
import { serveFeeds, type ServedFeeds } from '../../../../server/feeds/recorded/serve-feeds';
import { createHandClock } from '../../../support/hand-clock';

const clock = createHandClock('2026-06-09T16:28:30+08:00');
const { timers } = clock;
const validators = noValidators;
const isAllowedAddress = () => true;
const textOf = (answer: { readonly kind: string; readonly bytes?: Uint8Array }) =>
  answer.bytes ? new TextDecoder().decode(answer.bytes) : answer.kind;

describe('a recorded source', () => {
  let folder: string;
  let served: ServedFeeds;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yimen-recorded-'));
    served = await serveFeeds({ folder, port: 0, clock });
  });
  afterEach(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  it('is answered from its folder, with times counted from now', async () => {
    writeFileSync(
      join(folder, 'a.json'),
      '{{now-10m}} {{now+6h}} {{now}} {{today}} {{today-1d}} {{now-1d|slash}} {{now|rfc}} {{other}}',
    );
    const ask = createAskUrl({ clock, timers, recordedPort: served.port }, () => []);
    expect(textOf(await ask({ url: 'recorded:/a.json', validators }))).toBe(
      [
        '2026-06-09T16:18:00+08:00 2026-06-09T22:28:00+08:00 2026-06-09T16:28:00+08:00 2026-06-09 2026-06-08',
        '2026/06/08 16:28 Tue, 09 Jun 2026 08:28:00 GMT {{other}}',
      ].join(' '),
    );
  });

  it('without such times comes byte for byte, and is asked for with what is known of it', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0x7b, 0x7b, 0xe5]);
    writeFileSync(join(folder, 'b.bin'), bytes);
    const ask = createAskUrl({ clock, timers, recordedPort: served.port }, () => []);
    const first = await ask({ url: 'recorded:/b.bin', validators });
    if (first.kind !== 'fetched') throw new Error(first.kind);
    expect(Buffer.from(first.bytes)).toEqual(bytes);
    const again = await ask({ url: 'recorded:/b.bin', validators: first.validators });
    expect(again.kind).toBe('not-modified');
  });

  it('is off while nothing serves it, and reaches no other file or host', async () => {
    const off = createAskUrl({ clock, timers, recordedPort: null }, () => []);
    expect(await off({ url: 'recorded:/a.json', validators })).toMatchObject({ kind: 'failed', code: 'off' });
    const ask = createAskUrl({ clock, timers, recordedPort: served.port }, () => []);
    for (const url of ['recorded:@evil.example/', 'recorded://evil.example/a', 'recorded:/../../etc/passwd'])
      expect((await ask({ url, validators })).kind).not.toBe('fetched');
  });
});

describe('the hosts', () => {
  it('are those of the sources and no others', async () => {
    const ask = createAskUrl({ clock, timers, recordedPort: null, isAllowedAddress }, () => [
      ...['https://feeds.example/a', 'recorded:/x.json', 'not a url'],
    ]);
    expect(await ask({ url: 'https://other.example/a', validators })).toEqual({
      ...{ kind: 'refused', code: 'host-not-listed' },
    });
  });
});

describe('the keys', () => {
  it('belong to their hosts, and go over https or to this machine only', () => {
    const keys =
      readFeedKeys(' api.example.com = bad') ??
      readFeedKeys('api.example.com=X-Key:se:cret; b.example=Authorization:Bearer t');
    expect(keys && headersFor(keys, 'https://api.example.com/v1?x=1')).toEqual({ 'x-key': 'se:cret' });
    expect(keys && headersFor(keys, 'http://api.example.com/v1')).toEqual({});
    expect(keys && headersFor(keys, 'https://example.com/')).toEqual({});
    expect(keys && headersFor(keys, 'https://b.example/')).toEqual({ authorization: 'Bearer t' });
  });

  it.each(['x', 'host=', 'host=Name', 'host=Na me:v', '=Name:v'])('written as %s are none', (setting) => {
    expect(readFeedKeys(setting)).toBeNull();
  });

  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));
  const listening = async (answer: (path: string) => string | null) => {
    const heard: IncomingHttpHeaders[] = [];
    const server = createServer((request, response) => {
      heard.push(request.headers);
      const to = answer(request.url ?? '/');
      response.writeHead(to === null ? 200 : 302, to === null ? {} : { location: to }).end('x');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${String(address.port)}`, heard };
  };

  it('are not passed on to another host that a source sends us to', async () => {
    const other = await listening(() => null);
    const first = await listening((path) => (path === '/a' ? '/b' : `${other.url}/c`));
    const ask = createAskUrl({ clock, timers, recordedPort: null, isAllowedAddress }, () => [
      first.url,
      other.url,
    ]);
    const answer = await ask({ url: `${first.url}/a`, validators, headers: { 'x-key': 'secret' } });
    expect(answer.kind).toBe('fetched');
    expect(first.heard.map((headers) => headers['x-key'])).toEqual(['secret', 'secret']);
    expect(other.heard.map((headers) => headers['x-key'])).toEqual([undefined]);
  });
});
