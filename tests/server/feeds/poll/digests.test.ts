import type { FeedSource } from '../../../../server/core/grid/grid';
import { bureau, setUpFeeds } from '../../../support/set-up-feeds';
import { rss } from '../../../support/feed-answers';

const forecast: FeedSource = {
  ...{ ...bureau, id: 'forecast', name: '天气预报', adapter: 'open-meteo', url: 'https://f.example/' },
  ...{ to: 'screens', trust: 'routine', everySeconds: 1_800 },
};
const market: FeedSource = {
  ...{ ...forecast, id: 'market', name: '银杏批发市场', adapter: 'price-table', url: 'https://m.example/' },
  column: '农经信息',
};
const county: FeedSource = {
  ...{
    ...forecast,
    id: 'county',
    name: '县网站',
    adapter: 'rss',
    url: 'https://c.example/',
    column: '政策法规',
  },
};
const days = (highest: number) =>
  JSON.stringify({
    ...{ latitude: 30, longitude: 120, utc_offset_seconds: 28_800 },
    daily: {
      time: ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12'],
      temperature_2m_max: [20, 28.4, highest, 27, 26],
      temperature_2m_min: [18, 19.6, 20, 21, 20],
      precipitation_sum: [0, 0, 12.34, 0, 0],
      precipitation_probability_max: [0, 10, 80, null, 0],
      weather_code: [0, 2, 63, 3, 0],
    },
  });

describe('the weather of the days to come', () => {
  it('is one notice a day, until the next morning', async () => {
    const feeds = await setUpFeeds([forecast], '2026-06-09T06:00:00+08:00');
    feeds.answer('forecast', days(30));
    await feeds.poll('forecast');
    feeds.clock.set(new Date('2026-06-09T12:00:00+08:00'));
    feeds.answer('forecast', days(31));
    await feeds.poll('forecast');
    const [today, ...others] = await feeds.notices();
    expect(others).toEqual([]);
    expect(today).toMatchObject({
      ...{ title: '未来3天天气', column: '气象预报', severity: 'routine', event: null },
      ...{ audience: { kind: 'screens' }, validUntil: new Date('2026-06-10T08:00:00+08:00') },
    });
    expect(today?.text.split('\n')).toEqual([
      '6月9日：多云，20～28℃，降水概率10%',
      '6月10日：中雨，20～30℃，降水12.3毫米，降水概率80%',
      '6月11日：阴，21～27℃',
    ]);
    feeds.clock.set(new Date('2026-06-10T06:00:00+08:00'));
    await feeds.poll('forecast');
    expect(await feeds.notices()).toHaveLength(2);
  });
});

describe('the prices of a day', () => {
  it('are one notice, which names the source where the table names none', async () => {
    const feeds = await setUpFeeds([market]);
    feeds.answer(
      'market',
      '日期,品种,价格,单位,涨跌幅\n2026-06-09,大白菜,1.86,元/公斤,1.2%\n2026-06-09,生猪,15,元/公斤,持平\n',
    );
    await feeds.poll('market');
    const [notice] = await feeds.notices();
    expect(notice).toMatchObject({
      ...{ title: '6月9日农产品价格', text: '大白菜 1.86元/公斤，涨1.2%\n生猪 15元/公斤，持平' },
      sources: [{ attribution: '银杏批发市场' }],
    });
  });
});

describe('an article', () => {
  it('is its title, its first sentences and its link, for a week', async () => {
    const feeds = await setUpFeeds([county]);
    const text = `今年继续实施耕地地力保护补贴。${'补贴标准见附件，请带身份证。'.repeat(30)}`;
    feeds.answer(
      'county',
      rss([{ id: 'p1', title: '补贴通知', date: 'Tue, 09 Jun 2026 01:00:00 GMT', text }]),
    );
    await feeds.poll('county');
    const [notice] = await feeds.notices();
    expect(notice).toMatchObject({
      ...{ title: '补贴通知', validUntil: new Date('2026-06-16T10:00:00+08:00') },
      sources: [{ link: 'https://county.example/p1', attribution: '银杏县政府' }],
    });
    expect(notice?.text).toMatch(/^今年继续实施耕地地力保护补贴。.*请带身份证。$/);
    expect(notice?.text.length).toBeLessThanOrEqual(200);
  });

  it('of thirty thousand characters, with a formula and a script, is words and short', async () => {
    const feeds = await setUpFeeds([county]);
    const text = `=HYPERLINK("http://bad") &lt;script&gt;alert(1)&lt;/script&gt; ${'长'.repeat(30_000)}`;
    feeds.answer('county', rss([{ id: 'p1', title: '=1+1', date: 'Tue, 09 Jun 2026 01:00:00 GMT', text }]));
    await feeds.poll('county');
    const [notice] = await feeds.notices();
    expect(notice?.title).toBe('=1+1');
    expect(notice?.text.length).toBeLessThanOrEqual(200);
    expect(notice?.text).not.toContain('<script');
    const [record] = await feeds.repositories.feedRecords.listInState(feeds.communityId, 'made', 1);
    expect(JSON.stringify(record?.item).length).toBeLessThan(6_000);
  });
});
