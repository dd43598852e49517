import type { FeedSource } from '../../../../server/core/grid/grid';
import { failed } from '../../../../server/feeds/fetch/fetch-result';
import { pollSource } from '../../../../server/feeds/poll/poll-source';
import { nmcAlarms, qweatherAlerts, rss } from '../../../support/feed-answers';
import { bureau, setUpFeeds } from '../../../support/set-up-feeds';

const county: FeedSource = {
  ...{ ...bureau, id: 'county', name: '县网站', adapter: 'rss', url: 'https://county.example/rss' },
  ...{ column: '政策法规', to: 'screens', trust: 'routine', everySeconds: 600 },
};
const articles = (count: number) =>
  rss(
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `p${String(index).padStart(2, '0')}`, title: `第${String(index)}条` },
      date: new Date(Date.parse('2026-06-09T01:00:00Z') - index * 60_000).toUTCString(),
    })),
  );
const minutes = (count: number) => count * 60_000;

async function setUp(sources: readonly FeedSource[] = [bureau, county]) {
  const feeds = await setUpFeeds(sources);
  const later = (ms: number) => feeds.clock.set(new Date(feeds.clock.now().getTime() + ms));
  return { ...feeds, later };
}

describe('a source', () => {
  it('is asked at its own pace, by one at a time', async () => {
    const feeds = await setUp();
    feeds.answer('weather', qweatherAlerts());
    await Promise.all([feeds.poll('weather'), feeds.poll('weather'), feeds.poll('weather')]);
    expect(feeds.questions).toHaveLength(1);
    feeds.later(59_000);
    expect(await feeds.poll('weather')).toBeNull();
    feeds.later(1_000);
    await feeds.poll('weather');
    expect(feeds.questions).toHaveLength(2);
  });

  it('that says nothing is in force is not one that cannot be read', async () => {
    const feeds = await setUp();
    feeds.answer('weather', qweatherAlerts());
    await feeds.poll('weather');
    expect(await feeds.state('weather')).toMatchObject({ outcome: { kind: 'none' }, failures: 0 });
    feeds.later(minutes(1));
    feeds.answer('weather', '{"metadata":{"zeroResult":false},"alerts":[]}');
    await feeds.poll('weather');
    expect(await feeds.state('weather')).toMatchObject({
      outcome: { kind: 'failed', code: 'unreadable', problem: 'incomplete' },
      failures: 1,
      lastGoodAt: new Date('2026-06-09T10:00:00+08:00'),
    });
  });

  it('is asked only for what has changed, and again for all of it after it could not be read', async () => {
    const feeds = await setUp();
    feeds.answer('county', articles(1), '"v1"');
    await feeds.poll('county');
    feeds.later(minutes(10));
    feeds.answers.set(county.url, { kind: 'not-modified' });
    await feeds.poll('county');
    expect(feeds.questions[1]?.validators.etag).toBe('"v1"');
    expect(await feeds.state('county')).toMatchObject({ outcome: { kind: 'items', count: 1 }, etag: '"v1"' });
    feeds.later(minutes(10));
    feeds.answers.set(county.url, failed('status', '500'));
    await feeds.poll('county');
    feeds.later(minutes(10));
    await feeds.poll('county');
    expect(feeds.questions[3]?.validators.etag).toBeNull();
  });

  it('that fails three times in a row is told to the clerk once, and once when it is good again', async () => {
    const feeds = await setUp();
    const heard: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      await feeds.poll('county');
      heard.push(...(await feeds.said()));
      feeds.later(24 * 60 * minutes(1));
    }
    expect(heard).toEqual([expect.stringContaining('zhao-min 来源“县网站”连续3次取不到（连不上）')]);
    feeds.answer('county', rss([]));
    await feeds.poll('county');
    feeds.later(minutes(10));
    await feeds.poll('county');
    expect(await feeds.said()).toEqual(['zhao-min 来源“县网站”又取得到了。']);
  });

  it('that failed is left alone longer each time, a day at most, and as long as it wishes', async () => {
    const feeds = await setUp();
    const waits: number[] = [];
    for (let round = 0; round < 14; round += 1) {
      const state = await feeds.poll('county');
      waits.push(((state?.nextAskAt.getTime() ?? 0) - feeds.clock.now().getTime()) / minutes(1));
      feeds.clock.set(state?.nextAskAt ?? feeds.clock.now());
    }
    expect(waits.slice(0, 4)).toEqual([1.5, 3, 6, 12]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(24 * 60);
    feeds.answers.set(
      county.url,
      failed('status', '429', new Date(feeds.clock.now().getTime() + 86_400_000)),
    );
    const state = await feeds.poll('county');
    expect(state?.nextAskAt).toEqual(new Date(feeds.clock.now().getTime() + 86_400_000));
  });

  it('that brings a flood makes five notices, and the clerk decides about the rest', async () => {
    const feeds = await setUp();
    feeds.answer('county', articles(12));
    await feeds.poll('county');
    expect(await feeds.notices()).toHaveLength(5);
    expect((await feeds.records())['held']).toHaveLength(7);
    expect(await feeds.said()).toEqual([expect.stringContaining('有7条先压着没发')]);
    feeds.later(minutes(10));
    await feeds.poll('county');
    expect(await feeds.notices()).toHaveLength(5);
  });

  it('that gives its old items new ids brings none of them back', async () => {
    const feeds = await setUp();
    const old = (id: string) => ({ id, title: '旧闻', date: 'Mon, 04 May 2026 01:00:00 GMT' });
    feeds.answer('county', rss([old('x1'), old('x2')]));
    await feeds.poll('county');
    expect(await feeds.records()).toMatchObject({ new: [], held: [], made: [] });
  });

  it('dated 2099 says nothing', async () => {
    const feeds = await setUp();
    feeds.answer('county', rss([{ id: 'x', title: '将来', date: 'Fri, 09 Jan 2099 01:00:00 GMT' }]));
    feeds.answer('weather', qweatherAlerts({ id: 'w', issued: '2099-01-09T01:00+08:00' }));
    await feeds.poll('county');
    await feeds.poll('weather');
    expect(await feeds.notices()).toEqual([]);
  });

  it('with more pages is asked for all of them; one that fails makes the whole a failure', async () => {
    const national = {
      ...{ ...bureau, id: 'national', adapter: 'nmc-alarms', url: 'https://nmc.example/alarms?pageSize=1' },
      codes: ['adcode 330109'],
    };
    const feeds = await setUp([national]);
    const alarm = (id: string, event: string) => ({
      ...{ id, issued: '2026/06/09 09:30', title: `萧山区气象台发布${event}蓝色预警信号` },
    });
    const page = (url: string, text: string) =>
      feeds.answers.set(url, {
        ...{ kind: 'fetched', bytes: new TextEncoder().encode(text), contentType: null },
        validators: { etag: null, lastModified: null },
      });
    page(national.url, nmcAlarms([alarm('33010941_1', '大风')], 1, 2));
    await feeds.poll('national');
    expect(await feeds.state('national')).toMatchObject({ outcome: { kind: 'failed' } });
    expect(await feeds.notices()).toEqual([]);
    page(`${national.url}&pageNo=2`, nmcAlarms([alarm('33010941_2', '暴雨')], 2, 2));
    feeds.later(minutes(5));
    await feeds.poll('national');
    expect((await feeds.notices()).map(({ event }) => event).sort()).toEqual(['大风', '暴雨']);
  });

  it('that makes its ids anew at every question says each thing once', async () => {
    const feeds = await setUp();
    for (let round = 0; round < 5; round += 1) {
      const date = 'Tue, 09 Jun 2026 01:00:00 GMT';
      const item = (name: string) => ({ id: `${name}-${String(round)}`, title: name, date });
      feeds.answer('county', rss([item('a'), item('b')]));
      await feeds.poll('county');
      feeds.later(minutes(10));
    }
    expect((await feeds.notices()).map(({ text }) => text).sort()).toEqual(['a', 'b']);
  });

  it('is asked at its new pace when its row is changed, and after the clock went back', async () => {
    const slow = { ...bureau, everySeconds: 7 * 24 * 3_600 };
    const feeds = await setUp([slow]);
    feeds.answer('weather', qweatherAlerts());
    await feeds.poll('weather');
    feeds.later(minutes(3));
    expect(await feeds.poll('weather')).toBeNull();
    const quick = { ...slow, everySeconds: 60 };
    expect(await pollSource(feeds.deps(), feeds.grid, quick, feeds.clock.now())).not.toBeNull();
    feeds.later(-minutes(600));
    expect(await feeds.poll('weather')).not.toBeNull();
  });

  it('that is turned off has not failed, and is looked at again within five minutes', async () => {
    const feeds = await setUp();
    feeds.answers.set(county.url, failed('off', ''));
    for (let round = 0; round < 5; round += 1) {
      expect(await feeds.poll('county')).toMatchObject({ failures: 0, outcome: { code: 'off' } });
      feeds.later(minutes(5));
    }
    expect(await feeds.said()).toEqual([]);
    feeds.answer('county', articles(1));
    await feeds.poll('county');
    expect(await feeds.notices()).toHaveLength(1);
  });
});
