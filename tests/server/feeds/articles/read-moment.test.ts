import fc from 'fast-check';
import { toShanghaiIso } from '../../../../server/core/shared/shanghai-time';
import { readMoment } from '../../../../server/feeds/articles/read-moment';

describe('the date of an article', () => {
  it.each([
    ['2026-09-18', '2026-09-18T00:00:00+08:00'],
    ['[2026-09-18]', '2026-09-18T00:00:00+08:00'],
    ['（2026/9/8）', '2026-09-08T00:00:00+08:00'],
    ['2026.09.18 14:30', '2026-09-18T14:30:00+08:00'],
    ['2026年9月18日 14:30:05', '2026-09-18T14:30:05+08:00'],
    ['2026-09-18T14:30:05', '2026-09-18T14:30:05+08:00'],
    ['2026-09-18T06:30:05Z', '2026-09-18T14:30:05+08:00'],
    ['2026-09-18T14:30:05+08:00', '2026-09-18T14:30:05+08:00'],
    ['Fri, 18 Sep 2026 06:30:43 GMT', '2026-09-18T14:30:43+08:00'],
    ['Fri, 18 Sep 2026 14:30:43', '2026-09-18T14:30:43+08:00'],
    ['Fri, 18 Sep 2026 14:30:43 CST', '2026-09-18T14:30:43+08:00'],
  ])('%s', (words, iso) => {
    const at = readMoment(words);
    expect(at && toShanghaiIso(at)).toBe(iso);
  });

  it.each(['', '昨天', '09-18', '2026-02-30', '2026-09-18 25:00', '2026-09-18 14:61', 'Sep 2026'])(
    'is not known from %j',
    (words) => expect(readMoment(words)).toBeNull(),
  );

  it('is an instant or nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\-:T ]{8,20}$/)), (words) => {
        const at = readMoment(words);
        expect(at === null || !Number.isNaN(at.getTime())).toBe(true);
      }),
    );
  });
});
