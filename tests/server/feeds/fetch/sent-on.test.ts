import { fetchFeed } from '../../../../server/feeds/fetch/fetch-feed';
import { hostileServer } from './hostile-server';
import { closeAfterwards, depsFor, sentTo } from './set-up-fetch';

describe('being sent on', () => {
  async function hops(count: number) {
    const asked: (string | undefined)[] = [];
    const server = closeAfterwards(
      await hostileServer(({ url, headers }, response) => {
        asked.push(`${url} ${headers['if-none-match']}`);
        if (asked.length > count) response.end('there');
        else
          response
            .writeHead([301, 302, 303, 307, 308][asked.length % 5] ?? 302, { location: `/${asked.length}` })
            .end();
      }),
    );
    const validators = { etag: '"7"', lastModified: null };
    return { result: await fetchFeed(depsFor(server), { url: server.url, validators }), asked };
  }

  it('is followed three times, with the question as it was', async () => {
    const { result, asked } = await hops(3);
    expect(result.kind).toBe('fetched');
    expect(asked).toEqual(['/a "7"', '/1 "7"', '/2 "7"', '/3 "7"']);
  });

  it('is not followed a fourth time, nor for ever', async () => {
    for (const count of [4, Infinity]) {
      const { result, asked } = await hops(count);
      expect([result, asked.length]).toEqual([{ kind: 'refused', code: 'too-many-redirects' }, 4]);
    }
  });

  it('is not followed to another scheme or to nowhere', async () => {
    for (const [location, code] of [
      ['file:///etc/passwd', 'not-http'],
      ['http://[', 'not-a-url'],
      ['http://a:b@feeds.example/', 'credentials'],
    ] as const)
      expect(await sentTo(location, () => ({}))).toEqual({ kind: 'refused', code });
  });
});
