import { fetchFeed } from '../../../../server/feeds/fetch/fetch-feed';
import { noValidators } from '../../../../server/feeds/fetch/fetch-result';
import { hostileServer } from '../fetch/hostile-server';
import { closeAfterwards, depsFor } from '../fetch/set-up-fetch';

const headers = { 'x-key': 'secret' };

/** Which key each server is shown when the first sends us to where `location` says. */
async function shownKeys(location: (own: number, other: number) => string) {
  const shown: (string | string[] | undefined)[] = [];
  const other = closeAfterwards(
    await hostileServer((request, response) => {
      shown.push(request.headers['x-key']);
      response.end('a');
    }),
  );
  const server = closeAfterwards(
    await hostileServer((request, response) => {
      shown.push(request.headers['x-key']);
      if (request.url === '/b') response.end('a');
      else response.writeHead(302, { location: location(server.port, other.port) }).end();
    }),
  );
  const allowedHosts = [server.host, other.host, `other.example:${String(server.port)}`];
  const question = { url: server.url, validators: noValidators, headers };
  const { kind } = await fetchFeed(depsFor(server, { allowedHosts }), question);
  return [kind, ...shown];
}

describe('the key of a source', () => {
  it('goes with it as long as it sends us on within its own house', async () => {
    expect(await shownKeys(() => '/b')).toEqual(['fetched', 'secret', 'secret']);
  });

  it.each<[string, (own: number, other: number) => string]>([
    ['another host', (own) => `http://other.example:${String(own)}/b`],
    ['another port', (_, other) => `http://feeds.example:${String(other)}/b`],
  ])('is not shown to %s, though that is on the list', async (_what, location) => {
    expect(await shownKeys(location)).toEqual(['fetched', 'secret', undefined]);
  });
});
