import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FeedReading, type PriceItem } from '../../../../server/core/notices/feed-item';
import { readBulletins } from '../../../../server/feeds/agri-price/read-bulletins';

const captured = join(__dirname, '../../../../../shared/data/feeds/agri-price/moa-daily-bulletins.json');
const whenCaptured = existsSync(captured) ? it : it.skip;

function pricesOf(reading: FeedReading): readonly PriceItem[] {
  if (reading.kind !== 'items') throw new Error(`${reading.kind} instead of items`);
  return reading.items.map((item) => {
    if (item.kind !== 'price') throw new Error(`${item.kind} instead of a price`);
    return item;
  });
}

const bulletin = (text: string, title = '日报') =>
  JSON.stringify([{ date: '2026-05-02', where: '县农业农村局', title, text }]);

describe('the captured daily bulletins (shared/data/feeds/agri-price)', () => {
  const index = '农产品批发价格200指数';
  const basket = '“菜篮子”产品批发价格指数';
  const [kilo, points] = ['元/公斤', '点'];

  whenCaptured('are read price by price', () => {
    const prices = pricesOf(readBulletins(readFileSync(captured, 'utf8')));
    expect(
      prices.map(({ date, product, unit, price, change }) => [date, product, unit, price, change]),
    ).toEqual([
      ['2026-06-30', '猪肉', kilo, 14.31, 0.002],
      ['2026-06-30', '牛肉', kilo, 66.53, 0.001],
      ['2026-06-30', '羊肉', kilo, 64.18, 0.002],
      ['2026-06-30', '鸡蛋', kilo, 9.51, 0],
      ['2026-06-30', '白条鸡', kilo, 17.44, 0],
      ['2026-06-30', '蔬菜', kilo, 4.18, -0.002],
      ['2026-06-30', '水果', kilo, 7.28, 0.013],
      ['2026-06-30', '鲫鱼', kilo, 20.12, 0.003],
      ['2026-06-30', '鲤鱼', kilo, 14.67, 0.004],
      ['2026-06-30', '白鲢鱼', kilo, 10.25, -0.01],
      ['2026-06-30', '大带鱼', kilo, 42.37, 0.072],
      ['2026-06-30', index, points, 110.5, null],
      ['2026-06-30', basket, points, 110.1, null],
      ['2026-09-18', '猪肉', kilo, 16.62, 0.01],
      ['2026-09-18', index, points, 116.97, null],
      ['2026-09-18', basket, points, 117.7, null],
    ]);
  });

  whenCaptured('keep who says so, the title, the hour and the words beside', () => {
    const prices = pricesOf(readBulletins(readFileSync(captured, 'utf8')));
    expect(new Set(prices.map(({ attribution }) => attribution))).toEqual(new Set(['农业农村部']));
    expect(prices[5]).toEqual({
      ...{ kind: 'price', id: '2026-06-30 蔬菜', attribution: '农业农村部', link: null },
      ...{ date: '2026-06-30', product: '蔬菜', unit: kilo, price: 4.18, change: -0.002 },
      more: {
        where: 'scs.moa.gov.cn daily bulletin',
        title: '6月30日：“农产品批发价格200指数”比昨天下降0.10个点',
        scope: '重点监测的28种',
        asOf: '截至今日14:00时',
        words: '重点监测的28种蔬菜平均价格为4.18元/公斤，比昨天下降0.2%',
      },
    });
    expect(prices[12]?.more['words']).toContain('比昨天下降0.12个点');
  });
});

describe('a bulletin of farm prices', () => {
  it.each([
    ['大米2.60元/斤，较前一日上涨0.5%。', '大米', '元/斤', 2.6, 0.005],
    ['茶叶平均批发价格为180元/千克，与前一日持平。', '茶叶', '元/千克', 180, 0],
    ['仔猪450元/头；', '仔猪', '元/头', 450, null],
    ['早稻价格2800元/吨 比昨天下跌0.0%', '早稻', '元/吨', 2800, 0],
  ])('reads %s', (text, product, unit, price, change) => {
    expect(pricesOf(readBulletins(bulletin(text)))[0]).toMatchObject({ product, unit, price, change });
  });

  it('names who published it when nobody is said to have counted', () => {
    expect(pricesOf(readBulletins(bulletin('鸡蛋5元/斤')))[0]?.attribution).toBe('县农业农村局');
  });

  it('says none only when there is no bulletin', () => {
    expect(readBulletins('[]')).toEqual({ kind: 'none', updatedAt: null });
    expect(readBulletins(bulletin('今日休市。'))).toMatchObject({ kind: 'unreadable', code: 'malformed' });
  });

  it('loses no price silently', () => {
    expect(readBulletins(bulletin('鸡蛋5元/斤，5元/斤'))).toMatchObject({ code: 'incomplete' });
  });

  it.each(['', '<html>', '{}', '[{"date":"2026-02-30","where":"","title":"","text":""}]'])(
    'does not read %j',
    (text) => expect(readBulletins(text)).toMatchObject({ kind: 'unreadable', code: 'malformed' }),
  );

  it('reads a million characters without a mark in little time', () => {
    const started = performance.now();
    readBulletins(bulletin('价'.repeat(1_000_000)));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
