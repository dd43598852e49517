import type { RequestListener } from 'node:http';
import type { Timers } from '../../../../server/core/outbound/timers';
import { fetchFeed } from '../../../../server/feeds/fetch/fetch-feed';
import { fetchLimits, type FetchDeps } from '../../../../server/feeds/fetch/fetch-deps';
import { noValidators } from '../../../../server/feeds/fetch/fetch-result';
import { isPublicAddress } from '../../../../server/feeds/fetch/public-address';
import { hostileServer, toLoopback, type HostileServer } from './hostile-server';

export const now = new Date('2026-06-09T10:00:00+08:00');

export const realTimers: Timers = {
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};

const opened: HostileServer[] = [];
afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

export function closeAfterwards(server: HostileServer): HostileServer {
  opened.push(server);
  return server;
}

/** Asks a server of the test, which is on loopback: that address alone is allowed beyond the rules. */
export function depsFor(server: HostileServer, over: Partial<FetchDeps> = {}): FetchDeps {
  return {
    clock: { now: () => now },
    timers: realTimers,
    allowedHosts: [server.host],
    isAllowedAddress: (address) => address === '127.0.0.1',
    resolveHost: toLoopback,
    ...over,
  };
}

/** Asks a source that answers so, with a time limit fit for a test. */
export async function fetchFrom(answer: RequestListener, over: Partial<FetchDeps> = {}) {
  const server = closeAfterwards(await hostileServer(answer));
  return fetchFeed(depsFor(server, { limits: { ...fetchLimits, totalMs: 5000 }, ...over }), {
    url: server.url,
    validators: noValidators,
  });
}

export const textOf = (result: Awaited<ReturnType<typeof fetchFrom>>): string | null =>
  result.kind === 'fetched' ? Buffer.from(result.bytes).toString('utf8') : null;

/** A source that sends us on, which alone may be reached though it is on loopback; all after it by the real rules. */
export async function sentTo(location: string, over: (port: number) => Partial<FetchDeps>) {
  let asked = 0;
  const server = closeAfterwards(
    await hostileServer((_, response) => {
      asked += 1;
      response.writeHead(302, { location }).end();
    }),
  );
  let checks = 0;
  const isAllowedAddress = (address: string): boolean => (checks++ === 0 ? true : isPublicAddress(address));
  const result = await fetchFeed(depsFor(server, { isAllowedAddress, ...over(server.port) }), {
    url: server.url,
    validators: noValidators,
  });
  expect(asked).toBe(1);
  return result;
}
