import fc from 'fast-check';
import { admitItems, admitRules } from '../../../server/feeds/admit-items';
import type { NewsItem } from '../../../server/feeds/news-item';
import type { ArticleItem, PriceItem, WarningItem } from '../../../server/core/notices/feed-item';

const now = new Date('2026-06-09T10:00:00+08:00');
const dayMs = 24 * 60 * 60_000;
const ago = (days: number): Date => new Date(now.getTime() - days * dayMs);
const sourced = { attribution: '县融媒体中心', link: null, more: {} };

const article = (id: string, publishedAt: Date | null = ago(1)): ArticleItem => ({
  ...sourced,
  kind: 'article',
  id,
  title: '惠农补贴申报开始',
  text: '',
  publishedAt,
});
const price = (id: string, date: string): PriceItem => ({
  ...sourced,
  kind: 'price',
  id,
  date,
  product: '早稻',
  unit: '元/公斤',
  price: 2.7,
  change: null,
});
const warning = (id: string, over: Partial<WarningItem> = {}): WarningItem => ({
  ...sourced,
  kind: 'warning',
  id,
  status: 'new',
  supersedes: [],
  event: '暴雨',
  severity: 'yellow',
  title: '暴雨黄色预警',
  text: '',
  areaCodes: [],
  areaNames: [],
  issuedAt: ago(0.1),
  from: null,
  until: null,
  ...over,
});

const ids = (items: readonly NewsItem[]): string[] => items.map(({ id }) => id);
const admit = (items: readonly NewsItem[], known: readonly string[] = []) =>
  admitItems(items, { known: new Set(known), now });
const whyLeft = (item: NewsItem): string => admit([item]).left[0]?.why ?? 'taken';

describe('what a poll brings', () => {
  it('is taken when it is new, once', () => {
    const { admitted, left } = admit([article('a'), article('b'), article('b')], ['a']);
    expect(ids(admitted)).toEqual(['b']);
    expect(left.map(({ item, why }) => [item.id, why])).toEqual([
      ['a', 'known'],
      ['b', 'known'],
    ]);
  });

  it('is not taken when it is history or from a time to come', () => {
    expect(whyLeft(article('a', ago(6.9)))).toBe('taken');
    expect(whyLeft(article('a', ago(7.1)))).toBe('old');
    expect(whyLeft(article('a', ago(-0.9)))).toBe('taken');
    expect(whyLeft(article('a', new Date('2099-01-01T00:00:00+08:00')))).toBe('future');
    expect(whyLeft(warning('a', { issuedAt: new Date('2099-01-01T00:00:00+08:00') }))).toBe('future');
    expect(whyLeft(price('a', '2026-06-09'))).toBe('taken');
    expect(whyLeft(price('a', '2099-01-01'))).toBe('future');
    expect(whyLeft(price('a', '6月9日'))).toBe('undatable');
    expect(whyLeft(article('a', new Date(NaN)))).toBe('undatable');
    expect(whyLeft(article('a', null))).toBe('taken');
  });

  it('is not taken when the warning is over, but that it was cancelled is', () => {
    expect(whyLeft(warning('a', { until: ago(0.01) }))).toBe('over');
    expect(whyLeft(warning('a', { until: ago(0.01), status: 'cancel' }))).toBe('taken');
  });

  it('is taken while a warning is in force, though not as long as it likes', () => {
    expect(whyLeft(warning('a', { issuedAt: ago(12), until: ago(-3) }))).toBe('taken');
    expect(whyLeft(warning('a', { issuedAt: ago(40), until: new Date('2099-01-01') }))).toBe('old');
    expect(whyLeft(warning('a', { issuedAt: ago(12) }))).toBe('old');
  });

  it('is held for a person beyond five: the least urgent, and of that the oldest', () => {
    const { admitted, held } = admit([
      article('an old page', ago(3)),
      article('a page', ago(1)),
      article('a page without a date', null),
      warning('blue', { severity: 'blue' }),
      warning('of another scale', { severity: null }),
      warning('orange', { severity: 'orange' }),
      warning('red', { severity: 'red' }),
    ]);
    expect(ids(admitted)).toEqual(['red', 'of another scale', 'orange', 'blue', 'a page']);
    expect(ids(held)).toEqual(['an old page', 'a page without a date']);
  });

  it('is left where it is beyond a hundred that wait, and nothing but warnings is taken then', () => {
    const flood = [
      ...Array.from({ length: 300 }, (_, n) => article(`page ${n}`)),
      warning('red', { severity: 'red' }),
    ];
    const first = admit(flood);
    expect([first.admitted.length, first.held.length, first.left.length]).toEqual([5, 100, 196]);
    expect(first.left.every(({ why }) => why === 'flood')).toBe(true);
    const next = admitItems(flood, { known: new Set(['page 1']), now, waiting: 100 });
    expect([ids(next.admitted), next.held]).toEqual([['red'], []]);
  });
});

const anItem: fc.Arbitrary<NewsItem> = fc.oneof(
  fc
    .tuple(fc.string({ maxLength: 2 }), fc.option(fc.double({ min: -30, max: 30, noNaN: true })))
    .map(([id, days]) => article(id, days === null ? null : ago(days))),
  fc
    .record({
      id: fc.string({ maxLength: 2 }),
      severity: fc.constantFrom('red', 'orange', 'yellow', 'blue', null),
      status: fc.constantFrom('new', 'update', 'cancel'),
      issuedAt: fc.double({ min: -30, max: 60, noNaN: true }).map(ago),
      until: fc.option(fc.double({ min: -3000, max: 30, noNaN: true }).map(ago)),
    })
    .map(({ id, ...over }) => warning(id, over)),
);
const polled = fc.array(anItem, { maxLength: 40 });

describe('whatever a poll brings', () => {
  it('every item is in one of three places, at most five are taken, each new and once', () => {
    fc.assert(
      fc.property(polled, fc.array(fc.string({ maxLength: 2 })), (items, known) => {
        const { admitted, held, left } = admit(items, known);
        const all = [...admitted, ...held, ...left.map(({ item }) => item)];
        expect(all.length).toBe(items.length);
        expect(new Set(all)).toEqual(new Set(items));
        expect(admitted.length).toBeLessThanOrEqual(admitRules.most);
        const taken = ids([...admitted, ...held]);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.some((id) => known.includes(id))).toBe(false);
        expect(held.length === 0 || admitted.length === admitRules.most).toBe(true);
      }),
    );
  });

  it('the same poll again brings nothing', () => {
    fc.assert(
      fc.property(polled, (items) => {
        const { admitted, held } = admit(items);
        const again = admit(items, ids([...admitted, ...held]));
        expect([again.admitted, again.held]).toEqual([[], []]);
      }),
    );
  });

  it('the order in which a source gives its items changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anItem, { selector: ({ id }) => id }), fc.nat(), (items, turn) => {
        const turned = [...items.slice(turn % 7), ...items.slice(0, turn % 7)].reverse();
        expect(admit(turned).admitted).toEqual(admit(items).admitted);
        expect(admit(turned).held).toEqual(admit(items).held);
      }),
    );
  });

  it('a source that gives all its old items new ids brings none of them back', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 7.01, max: 4000, noNaN: true })), (ages) => {
        const { admitted, held } = admit(ages.map((days, n) => article(`renamed-${n}`, ago(days))));
        expect([...admitted, ...held]).toEqual([]);
      }),
    );
  });
});
