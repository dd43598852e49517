import { findTimes } from '../../../../../server/core/understanding/times/find-times';
import { dayRows } from './day-rows';
import { inShanghai, saidAt } from './row';
import { spanRows } from './span-rows';

const rows = [...dayRows, ...spanRows];

const readings = (text: string) =>
  findTimes(text, saidAt).map(({ words, from, to }) => `${words}: ${inShanghai(from)} to ${inShanghai(to)}`);
const wordsIn = (text: string) => findTimes(text, saidAt).map(({ words }) => words);

describe('a time said alone', () => {
  it.each(rows)('%s', (words, from, to, grain) => {
    const found = findTimes(words, saidAt);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ words, at: 0, grain });
    expect([inShanghai(found[0]?.from ?? null), inShanghai(found[0]?.to ?? null)]).toEqual([from, to]);
  });

  it('is known in more than 120 ways', () => {
    expect(rows.length).toBeGreaterThan(120);
  });
});

describe('a time within a sentence', () => {
  it.each(rows)('%s', (words, from, to, grain) => {
    const [found, ...more] = findTimes(`麻烦看一下，${words}，谢谢！`, saidAt);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ words, at: 6, grain });
    expect([inShanghai(found?.from ?? null), inShanghai(found?.to ?? null)]).toEqual([from, to]);
  });
});

describe('a message with several times', () => {
  it('gives each of them in order', () => {
    expect(readings('昨天夜里11点多有人敲门，能不能周五之前来看看')).toEqual([
      '昨天夜里11点多: 2026-06-08 23:00:00 to 2026-06-08 23:59:59',
      '周五之前: 2026-06-09 10:00:00 to 2026-06-12 23:59:59',
    ]);
    expect(readings('上午9:00至11:30、下午2:30至5:00停水')).toEqual([
      '上午9:00至11:30: 2026-06-09 09:00:00 to 2026-06-09 11:30:59',
      '下午2:30至5:00: 2026-06-09 14:30:00 to 2026-06-09 17:00:59',
    ]);
  });

  it('lets a list share its month', () => {
    expect(readings('7月15日、17日都在家')).toEqual([
      '7月15日: 2026-07-15 00:00:00 to 2026-07-15 23:59:59',
      '17日: 2026-07-17 00:00:00 to 2026-07-17 23:59:59',
    ]);
  });

  it('reads full width and traditional spelling where it stands', () => {
    expect(readings('這週五晚上七點')).toEqual([
      '這週五晚上七點: 2026-06-12 19:00:00 to 2026-06-12 19:59:59',
    ]);
    expect(readings('１２月３日１８：００')).toEqual([
      '１２月３日１８：００: 2026-12-03 18:00:00 to 2026-12-03 18:00:59',
    ]);
  });
});

describe('what is no time', () => {
  it.each([
    ['2号楼3单元501门口的灯坏了'],
    ['12-3-1001漏水'],
    ['3-2-501'],
    ['国庆路12号，八一路五一广场'],
    ['10号线，8号电梯，12号院'],
    ['电话13812345678，身份证110101199003071234'],
    ['我有三点建议，一点都不过分'],
    ['快一点来，晚一点也行'],
    ['雨水倒灌，一年四季都这样'],
    ['以后天天来扫'],
    ['2月30日'],
    ['2026年2月29日'],
    ['13月5日，25点'],
    ['文件〔2008〕1号'],
    ['一日三次'],
    ['99999999999天后'],
  ])('%s', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('neither is how long something lasts nor what comes again', () => {
    expect(wordsIn('灯坏了三天了，大概两年半没修，6天5晚')).toEqual([]);
    expect(wordsIn('每天早上8点，每周三，每月15号，每晚10点，每隔两天')).toEqual([]);
  });
});

describe('the settings', () => {
  const one = (text: string, options: Parameters<typeof findTimes>[2], at = saidAt) => {
    const [found] = findTimes(text, at, options);
    return `${inShanghai(found?.from ?? null)} to ${inShanghai(found?.to ?? null)}`;
  };

  it('look ahead when what is said is still to come', () => {
    expect(one('周一', { isAhead: true })).toBe('2026-06-15 00:00:00 to 2026-06-15 23:59:59');
    expect(one('周二', { isAhead: true })).toBe('2026-06-09 00:00:00 to 2026-06-09 23:59:59');
    expect(one('上午9点', { isAhead: true })).toBe('2026-06-10 09:00:00 to 2026-06-10 09:59:59');
    expect(one('5号', { isAhead: true })).toBe('2026-07-05 00:00:00 to 2026-07-05 23:59:59');
    expect(one('3月8号', { isAhead: true })).toBe('2027-03-08 00:00:00 to 2027-03-08 23:59:59');
  });

  it('leave the farmer’s calendar aside', () => {
    expect(one('四月十三', {})).toBe('2026-05-29 00:00:00 to 2026-05-29 23:59:59');
    expect(one('四月十三', { readsLunar: false })).toBe('2026-04-13 00:00:00 to 2026-04-13 23:59:59');
  });

  it('end with the month where nobody knows the day', () => {
    const june = new Date('2026-06-01T00:00:00+08:00');
    expect(one('3年半以来', { knownTo: 'month' }, june)).toBe('2022-12-01 00:00:00 to 2026-06-30 23:59:59');
  });

  it('take 腊月 and 除夕 of the year that goes out', () => {
    const january = new Date('2026-01-20T09:00:00+08:00');
    expect(one('除夕', {}, january)).toBe('2026-02-16 00:00:00 to 2026-02-16 23:59:59');
    expect(one('腊月', {}, january)).toBe('2026-01-19 00:00:00 to 2026-02-16 23:59:59');
    expect(one('春节前', {}, january)).toBe('2026-01-20 09:00:00 to 2026-02-16 23:59:59');
  });
});
