import * as fc from 'fast-check';
import { findTimeWords } from '../../../../../server/core/understanding/times/find-time-words';
import { findTimes } from '../../../../../server/core/understanding/times/find-times';
import { dayRows } from './day-rows';
import { saidAt } from './row';
import { spanRows } from './span-rows';

const pieces = [
  ...'零一二两三四五六七八九十百千万半几每第上下本这当次前后大小初底末中起止从自到至~-、,.:：/() 年月日号点时分秒刻周天',
  ...[
    '星期',
    '礼拜',
    '小时',
    '分钟',
    '季度',
    '世纪',
    '年代',
    '工作日',
    '晚上',
    '上午',
    '凌晨',
    '今天',
    '明天',
    '去年',
  ],
  ...[
    '之前',
    '以后',
    '以内',
    '过去',
    '未来',
    '农历',
    '腊月',
    '闰',
    '廿',
    '除夕',
    '国庆',
    '冬至',
    '2026',
    '06',
    '12',
    '31',
    '0',
  ],
  ...['点钟', '左右', '每隔', '春', '暑假', '😀', '\ud800', '漏水', '楼', '栋'],
];
const timeTalk = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const hanTalk = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fff }), { maxLength: 60 })
  .map((codes) => String.fromCodePoint(...codes));
const anyText = fc.oneof(timeTalk, hanTalk, fc.string({ unit: 'binary' }));
const anyMoment = fc.date({
  min: new Date('1950-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const anyOptions = fc.record(
  {
    isAhead: fc.boolean(),
    readsLunar: fc.boolean(),
    knownTo: fc.constantFrom('year', 'month', 'day', 'hour', 'minute', 'second'),
  },
  { requiredKeys: [] },
);

describe('whatever is written', () => {
  it('never fails, keeps its order and never ends before it begins', () => {
    fc.assert(
      fc.property(anyText, anyMoment, anyOptions, (text, at, options) => {
        let end = 0;
        for (const found of findTimeWords(text, at, options)) {
          expect(found.at).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.at, found.at + found.words.length)).toBe(found.words);
          end = found.at + found.words.length;
          if (found.kind !== 'time') continue;
          expect(found.confidence).toBeGreaterThan(0);
          expect(found.confidence).toBeLessThanOrEqual(1);
          for (const edge of [found.from, found.to]) expect(edge?.getTime() ?? 0).not.toBeNaN();
          if (found.from !== null && found.to !== null) {
            expect(found.from.getTime()).toBeLessThanOrEqual(found.to.getTime());
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads the same words the same way whatever stands around them', () => {
    const around = fc.constantFrom('', '麻烦您，', '门口的灯坏了。', '😀 ', '3栋2单元501，', '（', '“');
    const behind = fc.constantFrom('', '，谢谢', '。灯坏了', '！', '）', '” ');
    fc.assert(
      fc.property(
        fc.constantFrom(...dayRows, ...spanRows),
        around,
        behind,
        anyMoment,
        ([words], before, after, at) => {
          const [alone] = findTimes(words, at);
          const found = findTimes(`${before}${words}${after}`, at);
          if (alone === undefined || alone.words !== words) return;
          expect(found).toEqual([{ ...alone, at: before.length }]);
        },
      ),
      { numRuns: 1_500 },
    );
  });
});

describe('a text of 64 kB', () => {
  const size = 65_536;
  const floods = [
    '一',
    '1',
    '年',
    '十',
    '上',
    '每',
    '前',
    '从',
    '周',
    '半',
    '初',
    ':',
    '1-',
    '1、',
    '9月',
    '三点',
    '一二',
    '两个半',
    '明天',
    '2026年',
    '10号，11号，',
    '从1点到',
    '每每',
    '20260612',
  ];

  it.each(floods)('of nothing but %s is read in time', (flood) => {
    const text = flood.repeat(Math.ceil(size / flood.length)).slice(0, size);
    findTimes(text, saidAt);
    // Time of the processor, so that a busy machine tells nothing.
    const times = [1, 2, 3, 4, 5].map(() => {
      const before = process.cpuUsage();
      findTimes(text, saidAt);
      return process.cpuUsage(before).user / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
