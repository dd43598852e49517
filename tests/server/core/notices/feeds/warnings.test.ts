import type { FeedSource } from '../../../../../server/core/grid/grid';
import { nmcAlarms, qweatherAlerts } from '../../../../support/feed-answers';
import { bureau, setUpFeeds } from '../../../../support/set-up-feeds';

const national: FeedSource = {
  ...{ ...bureau, id: 'national', name: '中央气象台', adapter: 'nmc-alarms' },
  ...{ url: 'https://national.example/alarms', codes: ['adcode 330109'] },
};

const issued = '2026-06-09T09:50+08:00';

describe('a warning of a source', () => {
  it('becomes a notice once, however often the source says it', async () => {
    const feeds = await setUpFeeds([bureau]);
    feeds.answer(
      'weather',
      qweatherAlerts({ id: 'a1', issued, color: 'red', until: '2026-06-09T16:00+08:00' }),
    );
    for (let round = 0; round < 3; round += 1) {
      await feeds.poll('weather');
      feeds.clock.set(new Date(feeds.clock.now().getTime() + 61_000));
    }
    const [notice, ...others] = await feeds.notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      ...{
        id: 'notice/feed/weather/a1',
        severity: 'red',
        event: '暴雨',
        state: 'approved',
        byId: 'source/weather',
      },
      ...{ column: '气象预报', areaIds: ['jia', 'yi'], audience: { kind: 'rooms' }, approvedByIds: [] },
      validUntil: new Date('2026-06-09T16:00:00+08:00'),
      sources: [{ sourceId: 'weather', itemId: 'a1', attribution: '银杏市气象台（和风天气）' }],
    });
    expect(await feeds.records()).toMatchObject({ made: ['a1'], new: [], held: [] });
    expect(feeds.errors).toEqual([]);
  });

  it('waits for a person when the source is not trusted so far', async () => {
    const feeds = await setUpFeeds([{ ...bureau, trust: 'yellow' }]);
    feeds.answer(
      'weather',
      qweatherAlerts(
        { id: 'y', issued, event: '大风', color: 'yellow' },
        { id: 'o', issued, event: '暴雨', color: 'orange' },
      ),
    );
    await feeds.poll('weather');
    const states = (await feeds.notices()).map(({ event, state }) => `${String(event)} ${state}`);
    expect(states.sort()).toEqual(['大风 approved', '暴雨 draft']);
  });

  it('that names no end is over a day after it was issued', async () => {
    const feeds = await setUpFeeds([bureau]);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued }));
    await feeds.poll('weather');
    expect((await feeds.notices())[0]?.validUntil).toEqual(new Date('2026-06-10T09:50:00+08:00'));
  });

  it('of another severity stands in the place of the one before', async () => {
    const feeds = await setUpFeeds([bureau]);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued, color: 'yellow' }));
    await feeds.poll('weather');
    feeds.clock.set(new Date('2026-06-09T11:00:00+08:00'));
    feeds.answer(
      'weather',
      qweatherAlerts({
        ...{ id: 'a2', issued: '2026-06-09T10:58+08:00', color: 'red' },
        ...{ type: 'update', supersedes: ['a1'] },
      }),
    );
    await feeds.poll('weather');
    const [first, second] = await feeds.notices();
    expect(second).toMatchObject({ severity: 'red', supersedesId: first?.id });
  });

  it('that is cancelled ends its notice, and nothing new is written', async () => {
    const feeds = await setUpFeeds([bureau]);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued, color: 'orange' }));
    await feeds.poll('weather');
    feeds.clock.set(new Date('2026-06-09T11:00:00+08:00'));
    const over = { id: 'a2', issued: '2026-06-09T10:58+08:00', color: 'orange', type: 'cancel' } as const;
    feeds.answer('weather', qweatherAlerts(over));
    await feeds.poll('weather');
    expect((await feeds.notices()).map(({ state }) => state)).toEqual(['cancelled']);
    expect(await feeds.records()).toMatchObject({ made: ['a1'], cancelled: ['a2'] });
  });

  it('that two sources say within the hour is one notice, which names both', async () => {
    const feeds = await setUpFeeds([bureau, national]);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued, color: 'orange' }));
    const title = '浙江省杭州市气象台发布暴雨橙色预警信号';
    feeds.answer('national', nmcAlarms([{ id: '33010041600000_1', title, issued: '2026/06/09 09:55' }]));
    await Promise.all([feeds.poll('weather'), feeds.poll('national')]);
    await feeds.takeNew();
    const [notice, ...others] = await feeds.notices();
    expect(others).toEqual([]);
    expect(notice?.sources.map(({ sourceId }) => sourceId).sort()).toEqual(['national', 'weather']);
  });

  it('of two sources hours apart is two notices', async () => {
    const feeds = await setUpFeeds([bureau, national]);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued: '2026-06-09T06:00+08:00', color: 'orange' }));
    feeds.clock.set(new Date('2026-06-09T08:00:00+08:00'));
    await feeds.poll('weather');
    feeds.clock.set(new Date('2026-06-09T10:00:00+08:00'));
    const title = '浙江省杭州市气象台发布暴雨橙色预警信号';
    feeds.answer('national', nmcAlarms([{ id: '33010041600000_1', title, issued: '2026/06/09 09:55' }]));
    await feeds.poll('national');
    expect(await feeds.notices()).toHaveLength(2);
  });

  it('for another county is none of ours: codes decide, not names', async () => {
    const feeds = await setUpFeeds([national]);
    const alarm = (id: string, name: string) => ({
      ...{ id, issued: '2026/06/09 09:55', title: `${name}气象台发布暴雨橙色预警信号` },
    });
    feeds.answer(
      'national',
      nmcAlarms([
        // Another county of our name, our own under another name, our city, its neighbour.
        alarm('41062241600000_1', '杭州市萧山区'),
        alarm('33010941600000_2', '某地'),
        alarm('33010641600000_3', '浙江省杭州市西湖区'),
      ]),
    );
    await feeds.poll('national');
    expect((await feeds.notices()).map(({ sources }) => sources[0]?.itemId)).toEqual(['33010941600000_2']);
  });

  it('that comes with the history of its day counts as it was said last', async () => {
    const feeds = await setUpFeeds([national]);
    const alarm = (id: string, words: string, issued: string) => ({
      id,
      issued,
      title: `杭州市萧山区气象台${words}`,
    });
    feeds.answer(
      'national',
      nmcAlarms([
        alarm('33010941600000_1', '发布暴雨黄色预警信号', '2026/06/09 07:00'),
        alarm('33010941600000_2', '更新暴雨橙色预警信号', '2026/06/09 08:00'),
        alarm('33010941600000_3', '解除暴雨橙色预警信号', '2026/06/09 09:00'),
        alarm('33010941600000_4', '发布大风蓝色预警信号', '2026/06/09 09:30'),
      ]),
    );
    await feeds.poll('national');
    expect((await feeds.notices()).map(({ event }) => event)).toEqual(['大风']);
    expect((await feeds.records())['dropped']).toHaveLength(2);
  });

  it('from whom we trust does not wait behind the same one that somebody has still to read', async () => {
    const feeds = await setUpFeeds([bureau, { ...national, trust: 'nothing' }]);
    const title = '杭州市萧山区气象台发布暴雨红色预警信号';
    feeds.answer('national', nmcAlarms([{ id: '33010941600000_1', title, issued: '2026/06/09 09:55' }]));
    await feeds.poll('national');
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued, color: 'red' }));
    await feeds.poll('weather');
    const [waiting, out] = await feeds.notices();
    expect(waiting?.state).toBe('superseded');
    expect(out).toMatchObject({ state: 'approved', severity: 'red' });
    expect(out?.sources.map(({ sourceId }) => sourceId)).toEqual(['weather', 'national']);
  });

  it('on a scale we do not know is read by a person first', async () => {
    const feeds = await setUpFeeds([{ ...bureau, trust: 'nothing' }]);
    feeds.answer(
      'weather',
      qweatherAlerts({ id: 'a1', issued, color: 'purple' }).replace('"severe"', '"odd"'),
    );
    await feeds.poll('weather');
    expect((await feeds.notices())[0]).toMatchObject({ severity: 'yellow', state: 'draft' });
  });

  it('that cannot be made a notice for ten minutes waits for a person, and keeps no other back', async () => {
    const feeds = await setUpFeeds([bureau]);
    const { insert } = feeds.repositories.notices;
    feeds.repositories.notices.insert = (notice) =>
      notice.event === '暴雨' ? Promise.reject(new Error('a bug')) : insert(notice);
    feeds.answer(
      'weather',
      qweatherAlerts(
        { id: 'a1', issued, color: 'red' },
        { id: 'a2', issued, color: 'yellow', event: '大风' },
      ),
    );
    await feeds.poll('weather');
    expect(await feeds.records()).toMatchObject({ new: ['a1'], made: ['a2'] });
    feeds.clock.set(new Date('2026-06-09T10:11:00+08:00'));
    await feeds.takeNew();
    await feeds.takeNew();
    expect(await feeds.records()).toMatchObject({ new: [], held: ['a1'] });
    const told = (await feeds.said()).filter((words) => words.includes('没有做成通知'));
    expect(told).toEqual([expect.stringContaining('zhao-min 来源“市气象台”的“银杏市气象台发布暴雨预警”')]);
  });
});
