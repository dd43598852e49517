import { checkUrl } from '../../../../server/feeds/fetch/check-url';
import { fetchFeed } from '../../../../server/feeds/fetch/fetch-feed';
import { noValidators } from '../../../../server/feeds/fetch/fetch-result';
import { isPublicAddress } from '../../../../server/feeds/fetch/public-address';
import { hostileServer, toLoopback } from './hostile-server';
import { closeAfterwards, depsFor, now, realTimers, sentTo } from './set-up-fetch';
import { inHeader, names, spellings } from './spellings';

const hostOf = (url: string): string => new URL(url).host;

describe('an address of this machine or of the house', () => {
  it.each(spellings)('is refused as %s even when its name is on the list', (spelling) => {
    const url = `http://${spelling}:8080/a`;
    const reach = { allowedHosts: [hostOf(url)] };
    expect(checkUrl(url, reach)).toEqual({ kind: 'refused', code: 'address-not-public' });
  });

  it.each([...spellings, ...names])('is refused as %s when it is not on the list', (spelling) => {
    expect(checkUrl(`http://${spelling}/a`, { allowedHosts: ['feeds.example'] })).toEqual({
      kind: 'refused',
      code: 'host-not-listed',
    });
  });

  it.each(['[fe80::1%25eth0]', '256.1.1.1', '127.0.0.1\u0000', '[::1', ''])(
    'is no address as %p',
    (spelling) => {
      expect(checkUrl(`http://${spelling}/`, { allowedHosts: [spelling] })).toMatchObject({
        code: 'not-a-url',
      });
    },
  );

  it.each([...spellings, ...names])('is not asked when a source sends us to %s', async (spelling) => {
    const listed = await sentTo(`//${inHeader(spelling)}:81/`, () => ({}));
    expect(listed).toEqual({ kind: 'refused', code: 'host-not-listed' });
  });

  it.each(names)('is not asked as %s though it is on the list: its address is not public', async (name) => {
    const to = `http://${inHeader(name)}:81/`;
    const result = await sentTo(to, (port) => ({
      allowedHosts: [`feeds.example:${port}`, hostOf(to)],
      resolveHost: toLoopback,
    }));
    expect(result).toEqual({ kind: 'refused', code: 'address-not-public' });
  });

  it('is not asked as localhost by way of the system', async () => {
    const deps = { clock: { now: () => now }, timers: realTimers, allowedHosts: ['localhost:81'] };
    const question = { url: 'http://localhost:81/', validators: noValidators };
    expect(await fetchFeed(deps, question)).toEqual({ kind: 'refused', code: 'address-not-public' });
  });

  it('is not asked when a name changes its mind between two hops', async () => {
    let turn = 0;
    const server = closeAfterwards(
      await hostileServer((_, response) => response.writeHead(302, { location: '/again' }).end()),
    );
    const deps = depsFor(server, {
      isAllowedAddress: (address) => address === '127.0.0.1',
      resolveHost: async () => [{ address: turn++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }],
    });
    const result = await fetchFeed(deps, { url: server.url, validators: noValidators });
    expect([result, turn]).toEqual([{ kind: 'refused', code: 'address-not-public' }, 2]);
  });

  it.each([[['127.0.0.1', '10.0.0.1']], [['10.0.0.1', '127.0.0.1']], [[]]])(
    'is not asked when a name has the addresses %p',
    async (addresses) => {
      const server = closeAfterwards(await hostileServer((_, response) => response.end('a')));
      const resolveHost = async () => addresses.map((address) => ({ address, family: 4 }));
      const question = { url: server.url, validators: noValidators };
      expect(await fetchFeed(depsFor(server, { resolveHost }), question)).toMatchObject({
        code: 'address-not-public',
      });
    },
  );
});

describe('the list of hosts', () => {
  const reach = { allowedHosts: ['Feeds.example', 'feeds.example:8443'] };
  const codeOf = (text: string, from?: URL): string => {
    const checked = checkUrl(text, reach, from);
    return checked.kind === 'refused' ? checked.code : checked.url.href;
  };

  it('holds whole names with their ports', () => {
    expect(codeOf('HTTPS://FEEDS.example/a?b')).toBe('https://feeds.example/a?b');
    expect(codeOf('https://feeds.example:443/')).toBe('https://feeds.example/');
    expect(codeOf('https://feeds.example:8443/')).toBe('https://feeds.example:8443/');
    for (const other of [
      'feeds.example:6379',
      'feeds.example.',
      'a.feeds.example',
      'feeds.example.evil.example',
    ])
      expect(codeOf(`https://${other}/`)).toBe('host-not-listed');
  });

  it('is not fooled by what looks like a listed name', () => {
    expect(codeOf('http://feeds.example@127.0.0.1/')).toBe('credentials');
    expect(codeOf('http://feeds.example:pass@feeds.example/')).toBe('credentials');
    expect(codeOf('http://127.0.0.1\\@feeds.example/')).toBe('host-not-listed');
    expect(codeOf('http://127.0.0.1#@feeds.example/')).toBe('host-not-listed');
    expect(codeOf('http://127.0.0.1/http://feeds.example/')).toBe('host-not-listed');
  });

  it('is of the web only', () => {
    for (const scheme of ['file', 'ftp', 'gopher', 'data', 'unix', 'javascript'])
      expect(codeOf(`${scheme}://feeds.example/`)).toBe('not-http');
    expect(codeOf('/etc/passwd')).toBe('not-a-url');
  });

  it('is empty unless it is set', () => {
    expect(checkUrl('https://feeds.example/', { allowedHosts: [] })).toMatchObject({
      code: 'host-not-listed',
    });
  });

  it('lets nobody send us from https to http', () => {
    const secure = new URL('https://feeds.example/a');
    expect(codeOf('http://feeds.example/a', secure)).toBe('https-to-http');
    expect(codeOf('b', secure)).toBe('https://feeds.example/b');
    expect(codeOf('//feeds.example:8443/b', secure)).toBe('https://feeds.example:8443/b');
    expect(codeOf('https://feeds.example/a', new URL('http://feeds.example/a'))).toBe(
      'https://feeds.example/a',
    );
  });
});

describe('the open internet', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '114.114.114.114',
    '223.255.255.255',
    '2400:3200::1',
    '2606:4700:4700::1111',
  ])('has %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ...[
      '::ffff:8.8.8.8',
      '2001::1',
      '2001:db8::1',
      '2002:808:808::1',
      '3fff::1',
      '4000::1',
      '2400:3200::1%eth0',
    ],
    ...[
      '127.1',
      '0x7f000001',
      '2130706433',
      '127.0.0.1 ',
      'localhost',
      '',
      '192.0.0.8',
      '198.19.0.1',
      '203.0.113.9',
    ],
  ])('has no %p', (address) => expect(isPublicAddress(address)).toBe(false));
});
