import type { RequestListener } from 'node:http';
import type { FeedSource } from '../../../../server/core/grid/grid';
import { fetchFeed } from '../../../../server/feeds/fetch/fetch-feed';
import { fetchLimits, type FetchDeps } from '../../../../server/feeds/fetch/fetch-deps';
import type { FeedQuestion } from '../../../../server/feeds/fetch/feed-question';
import { isPublicAddress } from '../../../../server/feeds/fetch/public-address';
import { pollSource } from '../../../../server/feeds/poll/poll-source';
import { qweatherAlerts, rss } from '../../../support/feed-answers';
import { bureau, setUpFeeds } from '../../../support/set-up-feeds';
import { hostileServer, type HostileServer } from '../fetch/hostile-server';
import { closeAfterwards, depsFor } from '../fetch/set-up-fetch';
import { inHeader, names, spellings } from '../fetch/spellings';
import { gbkOf } from './good-answers';
import { slow, tooMuch, unreadable, unsafe } from './hostile-answers';

const short: Partial<FetchDeps> = { limits: { ...fetchLimits, totalMs: 300 } };

/** A source that answers so, asked as the jobs process asks it, beside one that is good. */
async function setUp(
  answer: RequestListener,
  changes: Partial<FeedSource> = {},
  over: (server: HostileServer) => Partial<FetchDeps> = () => ({}),
) {
  const server = closeAfterwards(await hostileServer(answer));
  const bad: FeedSource = { ...bureau, id: 'bad', name: '坏来源', url: server.url, ...changes };
  const feeds = await setUpFeeds([bureau, bad]);
  const deps = depsFor(server, over(server));
  const ask = (question: FeedQuestion) => fetchFeed(deps, question);
  return {
    ...feeds,
    pollBad: () => pollSource({ ...feeds.deps(), ask }, feeds.grid, bad, feeds.clock.now()),
    outcome: async () => (await feeds.state('bad'))?.outcome,
  };
}

const codesOf = (code: string) => [
  { code: 'unreadable', problem: code },
  { code, problem: null },
];

describe('a hostile source, from the network to the notices', () => {
  it.each([...tooMuch, ...unsafe, ...unreadable])(
    '$name: it has failed, and says nothing to anybody',
    async ({ adapter, answer, code }) => {
      const feeds = await setUp(answer, { adapter });
      await feeds.pollBad();
      expect(codesOf(code).map((one) => ({ kind: 'failed', ...one }))).toContainEqual(await feeds.outcome());
      expect([await feeds.notices(), await feeds.said(), feeds.errors]).toEqual([[], [], []]);
    },
  );

  it.each(slow)('$name: the other one goes its way meanwhile', async ({ answer }) => {
    const feeds = await setUp(answer, { adapter: 'cap' }, () => short);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued: '2026-06-09T09:50+08:00' }));
    let isOver = false;
    const bad = feeds.pollBad().then(() => (isOver = true));
    await feeds.poll('weather');
    expect([isOver, (await feeds.notices()).length]).toEqual([false, 1]);
    await bad;
    expect(await feeds.outcome()).toEqual({ kind: 'failed', code: 'time-limit', problem: null });
  });

  it('that was good once keeps the hour of it, and what it said stays in force', async () => {
    let isGood = true;
    const alert = qweatherAlerts({ id: 'a1', issued: '2026-06-09T09:50+08:00' });
    const feeds = await setUp((_, response) => void response.end(isGood ? alert : '{"code":"500"}'));
    await feeds.pollBad();
    isGood = false;
    feeds.clock.set(new Date('2026-06-09T10:05:00+08:00'));
    await feeds.pollBad();
    expect(await feeds.state('bad')).toMatchObject({
      outcome: { kind: 'failed', problem: 'refused' },
      lastGoodAt: new Date('2026-06-09T10:00:00+08:00'),
    });
    expect(await feeds.notices()).toMatchObject([{ endedAt: null }]);
  });

  it.each([...spellings, ...names])(
    'that sends us to %s reaches nothing of this machine, though it is on the list',
    async (spelling) => {
      let reached = 0;
      const inside = closeAfterwards(
        await hostileServer((_, response) => {
          reached += 1;
          response.end(qweatherAlerts({ id: 'secret', issued: '2026-06-09T09:50+08:00' }));
        }),
      );
      const target = `http://${inHeader(spelling)}:${inside.port}/`;
      let checks = 0;
      const feeds = await setUp(
        (_, response) => response.writeHead(302, { location: target }).end(),
        {},
        ({ host }) => ({
          allowedHosts: [host, new URL(target).host],
          isAllowedAddress: (address) => (checks++ === 0 ? true : isPublicAddress(address)),
        }),
      );
      await feeds.pollBad();
      expect(await feeds.outcome()).toEqual({ kind: 'failed', code: 'address-not-public', problem: null });
      expect([reached, await feeds.notices()]).toEqual([0, []]);
    },
  );

  it('in another charset than it says is read as it was meant', async () => {
    const page = rss([{ id: 'g1', title: '农产品', date: 'Tue, 09 Jun 2026 01:00:00 GMT' }]).replace(
      '银杏县政府',
      '农产品',
    );
    const gbk = gbkOf(page.replace(' encoding="UTF-8"', ''));
    const feeds = await setUp(
      (_, response) => void response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(gbk),
      { adapter: 'rss' },
    );
    await feeds.pollBad();
    expect(await feeds.notices()).toMatchObject([{ text: '农产品', sources: [{ attribution: '农产品' }] }]);
  });

  it('with script and formula in its words has them as words', async () => {
    const title = '=HYPERLINK(&quot;http://x&quot;)&lt;script&gt;alert(1)&lt;/script&gt;停水通知';
    const text = '&lt;img src=x onerror=alert(1)&gt;明天停水。';
    const date = 'Tue, 09 Jun 2026 01:00:00 GMT';
    const feeds = await setUp((_, response) => void response.end(rss([{ id: 'g1', title, date, text }])), {
      adapter: 'rss',
    });
    await feeds.pollBad();
    const [notice] = await feeds.notices();
    expect(notice?.text).toBe('明天停水。');
    expect(notice?.title).not.toContain('<');
  });

  it('that brings ten thousand, each time under other names, makes five notices and leaves a hundred to a person', async () => {
    let turn = 0;
    const date = 'Tue, 09 Jun 2026 01:00:00 GMT';
    const page = () =>
      rss(Array.from({ length: 10_000 }, (_, n) => ({ id: `${turn}-${n}`, title: '通知', date })));
    const feeds = await setUp((_, response) => void response.end(page()), { adapter: 'rss' });
    for (turn = 0; turn < 3; turn += 1) {
      await feeds.pollBad();
      feeds.clock.set(new Date(feeds.clock.now().getTime() + 120_000));
    }
    const { held, made, new: left } = await feeds.records();
    expect([made?.length, held?.length, left?.length]).toEqual([5, 100, 0]);
    expect(await feeds.said()).toEqual([expect.stringContaining('有100条先压着没发')]);
  });
});
