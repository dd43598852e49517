import { pollSource } from '../../../server/feeds/poll/poll-source';
import { takeNewItems } from '../../../server/core/notices/feeds/take-new-items';
import { relayOutbox } from '../../../server/core/outbound/relay-outbox';
import { failed, type FetchResult } from '../../../server/feeds/fetch/fetch-result';
import type { FeedSource } from '../../../server/core/grid/grid';
import { qweatherAlerts, rss } from '../../support/feed-answers';
import { bureau } from '../../support/set-up-feeds';
import { setUpBot } from '../../support/set-up-bot';

const county: FeedSource = {
  ...{ ...bureau, id: 'county', name: '县网站', adapter: 'rss', url: 'https://county.example/rss' },
  ...{ column: '政策法规', to: 'screens', trust: 'routine', everySeconds: 600 },
};
const articles = (count: number) =>
  rss(
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `p${String(index)}`, title: `第${String(index)}条` },
      date: 'Tue, 09 Jun 2026 00:00:00 GMT',
    })),
  );

async function setUp() {
  const bot = await setUpBot({ changeGrid: (grid) => ({ ...grid, sources: [bureau, county] }) });
  const { repositories, clock, communityId } = bot;
  const relay = (id: string, entries: Parameters<typeof relayOutbox>[2]) =>
    relayOutbox({ ...bot, ...repositories }, id, entries);
  const deps = {
    ...{
      ...repositories,
      relay,
      clock,
      quietHours: null,
      random: () => 0.5,
      keys: new Map(),
      holder: 'poll',
    },
    onError: (error: unknown) => {
      throw error;
    },
  };
  const grid = await repositories.grid.load(communityId);
  return {
    ...bot,
    answers: (source: FeedSource, result: FetchResult | string) => {
      const validators = { etag: null, lastModified: null };
      const answer: FetchResult =
        typeof result === 'string'
          ? { kind: 'fetched', bytes: new TextEncoder().encode(result), contentType: null, validators }
          : result;
      return pollSource({ ...deps, ask: () => Promise.resolve(answer) }, grid, source, clock.now());
    },
    takeNew: () => takeNewItems(deps, grid, clock.now()),
    notices: () => repositories.notices.listAll(communityId),
  };
}

type Town = Awaited<ReturnType<typeof setUp>>;

/** What one of them says and hears back. */
async function ask(town: Town, who: string, words: string): Promise<string> {
  await town.collect();
  return (await town.say(who, words)).join('\n');
}

describe('来源', () => {
  it('tells nothing in force from not to be read, and how much waits', async () => {
    const town = await setUp();
    expect(await ask(town, 'zhao-min', '来源')).toBe('通知来源：\n市气象台：还没取过\n县网站：还没取过');
    await town.answers(bureau, qweatherAlerts());
    await town.answers(county, articles(8));
    expect(await ask(town, 'zhao-min', '来源')).toMatch(
      /市气象台：6月9日\d\d:\d\d取到，当前无预警\n县网站：6月9日\d\d:\d\d取到，有8条；积压3条$/,
    );
    await town.pass(10);
    await town.answers(county, failed('time-limit', '10000 ms'));
    expect(await ask(town, 'zhou-jianguo', '来源')).toMatch(
      /县网站：取不到（太慢，连续1次），\d\d:\d\d再试；上次取到6月9日\d\d:\d\d；积压3条$/,
    );
  });

  it('lets the clerk see what waits, and release it after a confirmation', async () => {
    const town = await setUp();
    await town.answers(county, articles(8));
    expect(await ask(town, 'zhao-min', '来源 县网站 放行')).toBe(
      '放行“县网站”的：\n· 第5条\n· 第6条\n· 第7条\n1 确认 2 取消',
    );
    expect(await ask(town, 'zhao-min', '1')).toBe('来源“县网站”放行了3条，马上做成通知。');
    await town.takeNew();
    await town.takeNew();
    expect(await town.notices()).toHaveLength(8);
    expect(await ask(town, 'zhao-min', '来源 县网站 放行')).toBe('来源“县网站”没有压着的内容。');
  });

  it('drops what waits, or leaves it when the clerk thinks again', async () => {
    const town = await setUp();
    await town.answers(county, articles(8));
    await ask(town, 'zhao-min', '来源 县网站 丢弃');
    expect(await ask(town, 'zhao-min', '2')).toBe('好的，来源“县网站”的内容还压着。');
    await ask(town, 'zhao-min', '来源县网站丢弃');
    expect(await ask(town, 'zhao-min', '确认')).toBe('来源“县网站”的3条丢弃了。');
    await town.takeNew();
    expect(await town.notices()).toHaveLength(5);
  });

  it('is for the clerk and the secretary', async () => {
    const town = await setUp();
    expect(await ask(town, 'wang-fang', '来源')).toContain('由窗口和书记管');
    expect(await ask(town, 'zhang-guilan', '来源')).not.toContain('市气象台');
  });
});
