import type { Question } from '../../../server/web/hall/lib/ask-hall';
import { createHallFeed } from '../../../server/web/hall/lib/hall-feed';
import { createKept } from '../../../server/web/hall/lib/kept';
import { isLost, lineWords } from '../../../server/web/hall/lib/line';
import { readHallView } from '../../../server/web/hall/lib/read-hall-view';
import { createServerClock } from '../../../server/web/hall/lib/server-clock';
import { anItem, aRedWarning, aView } from './hall-samples';

type Reply = () => Promise<Response>;
const date = { Date: 'Tue, 09 Jun 2026 08:20:00 GMT' };
const says =
  (view: unknown): Reply =>
  async () =>
    new Response(JSON.stringify(view), { headers: { ...date, ETag: '"1"' } });
const nothingNew: Reply = async () => new Response(null, { status: 304, headers: date });
const broken: Reply = async () => new Response('<html>', { status: 503, headers: date });
const noLine: Reply = () => Promise.reject(new TypeError('no line'));

/** A screen's feed on a clock by hand, with a shelf in memory. */
function aFeed(shelf = new Map<string, string>()) {
  let steady = 0;
  let reply: Reply = noLine;
  const etags: (string | null)[] = [];
  const kept = createKept(() => ({
    getItem: (key) => shelf.get(key) ?? null,
    setItem: (key, value) => void shelf.set(key, value),
  }));
  const steadyMs = () => steady;
  const clock = createServerClock({ wallMs: () => 0, steadyMs, notBeforeMs: kept.read()?.heardMs ?? 0 });
  const fetch = (_: string, { headers }: Question) => {
    etags.push(new Headers(headers).get('If-None-Match'));
    return reply();
  };
  const feed = createHallFeed({ fetch, clock, steadyMs, kept });
  return {
    ...feed,
    etags,
    shelf,
    words: () => lineWords(feed.line(), new Date(clock.nowMs())),
    async pass(seconds: number, to: Reply) {
      reply = to;
      for (let second = 0; second < seconds; second += 1) {
        steady += 1_000;
        await feed.askIfDue();
      }
    },
  };
}

describe('what the hall screen hears', () => {
  it('asks every 15 seconds, and only for what is new', async () => {
    const feed = aFeed();
    await feed.pass(1, says(aView()));
    await feed.pass(45, nothingNew);
    expect(feed.etags).toEqual([null, '"1"', '"1"', '"1"']);
    expect(feed.view()).toEqual(aView());
    expect(feed.words()).toBe('更新于16:20');
  });

  it('keeps what it has while the line is cut, says since when, and takes up again', async () => {
    const feed = aFeed();
    await feed.pass(1, says(aView()));
    await feed.pass(15, noLine);
    expect(isLost(feed.line())).toBe(false);
    await feed.pass(5, noLine);
    expect(feed.words()).toBe('网络断开，显示的是16:20的内容');
    await feed.pass(600, broken);
    expect(feed.words()).toBe('服务暂时没有回答，显示的是16:20的内容');
    expect(feed.view()).toEqual(aView());
    await feed.pass(15, nothingNew);
    expect(feed.words()).toBe('更新于16:20');
  });

  it('shows a red warning no later than 20 seconds after the server has it', async () => {
    const feed = aFeed();
    await feed.pass(2, says(aView()));
    await feed.pass(15, says(aView({}, { warnings: [aRedWarning()] })));
    expect(feed.view()?.warnings).toHaveLength(1);
  });

  it('remembers the last good answer after a power cut without a line', async () => {
    const feed = aFeed();
    await feed.pass(1, says(aView()));
    const later = aFeed(feed.shelf);
    await later.pass(10, noLine);
    expect(later.view()).toEqual(aView());
    expect(later.words()).toBe('网络断开，显示的是16:20的内容');
  });

  it.each([['nonsense'], ['{"view":{},"heardMs":1}'], ['[]'], [`{"view":${JSON.stringify(aView())}}`]])(
    'begins with nothing when what it kept is %s',
    (words) => {
      const feed = aFeed(new Map([['yimen-hall', words]]));
      expect(feed.view()).toBeNull();
      expect(feed.words()).toBe('正在取内容…');
    },
  );

  it('says so when it does not understand the answer, and knows that there is another page', async () => {
    const feed = aFeed();
    await feed.pass(1, says(aView()));
    await feed.pass(20, says({ ...aView(), columns: 'six', pageVersion: 'v2' }));
    expect(feed.words()).toBe('服务的回答看不懂，显示的是16:20的内容');
    expect(feed.theirs()).toBe('v2');
    expect(feed.view()).toEqual(aView());
  });

  it('works on without a shelf', async () => {
    const kept = createKept(() => {
      throw new Error('forbidden');
    });
    kept.write({ view: aView(), heardMs: 1 });
    expect(kept.read()).toBeNull();
    expect(kept.lastReloadMs()).toBeNull();
  });
});

describe('an answer of the server', () => {
  it.each([
    ['nothing', null],
    ['a list', []],
    ['without columns', { ...aView(), columns: undefined }],
    ['with a column of its own', { ...aView(), columns: [{ name: '公告', items: [] }] }],
    ['with a severity of its own', { ...aView(), warnings: [{ ...aRedWarning(), severity: 'purple' }] }],
    ['with a number as text', aView({ 农经信息: [{ ...anItem('a'), text: JSON.parse('5') }] })],
  ])('%s is none', (_, said) => {
    expect(readHallView(said)).toBeNull();
  });

  it('is held within limits, however much it is', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      anItem(`n${index}`, { text: '长'.repeat(30_000) }),
    );
    const view = readHallView(aView({ 农经信息: many }));
    expect(view?.columns[4]?.items).toHaveLength(50);
    expect(view?.columns[4]?.items[0]?.text).toHaveLength(4_000);
  });
});
