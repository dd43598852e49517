import fc from 'fast-check';
import { takeSpan } from '../../../bot/matchers/spoken-span';
import { atShanghai } from '../../../server/core/shared/shanghai-time';

/** A Tuesday. */
const now = atShanghai('2026-06-09', '17:40');

test.each([
  ['明天', '2026-06-10 00:00', '2026-06-11 00:00'],
  ['明天上午', '2026-06-10 00:00', '2026-06-10 12:00'],
  ['明天下午', '2026-06-10 12:00', '2026-06-10 18:00'],
  ['12号到14号', '2026-06-12 00:00', '2026-06-15 00:00'],
  ['12号-14号', '2026-06-12 00:00', '2026-06-15 00:00'],
  ['12-14号', '2026-06-12 00:00', '2026-06-15 00:00'],
  ['12、13号', '2026-06-12 00:00', '2026-06-14 00:00'],
  ['6月12日至14日', '2026-06-12 00:00', '2026-06-15 00:00'],
  ['6月12-14日', '2026-06-12 00:00', '2026-06-15 00:00'],
  ['十二号到十四号', '2026-06-12 00:00', '2026-06-15 00:00'],
  ['28号到3号', '2026-06-28 00:00', '2026-07-04 00:00'],
  ['从后天到下周一', '2026-06-11 00:00', '2026-06-16 00:00'],
  ['周三到周五', '2026-06-10 00:00', '2026-06-13 00:00'],
  ['下周三到周五', '2026-06-17 00:00', '2026-06-20 00:00'],
  ['下周三到下周五', '2026-06-17 00:00', '2026-06-20 00:00'],
  ['明天和后天', '2026-06-10 00:00', '2026-06-12 00:00'],
  ['明天下午到后天上午', '2026-06-10 12:00', '2026-06-11 12:00'],
  ['明天9点到11点', '2026-06-10 09:00', '2026-06-10 11:00'],
  ['明天14:00-17:30', '2026-06-10 14:00', '2026-06-10 17:30'],
  ['明天起请三天假', '2026-06-10 00:00', '2026-06-13 00:00'],
  ['下周', '2026-06-15 00:00', '2026-06-22 00:00'],
  ['今天', '2026-06-09 00:00', '2026-06-10 00:00'],
])('%j is from %s to %s', (text, from, to) => {
  const instant = (words: string) => atShanghai(words.slice(0, 10), words.slice(11));
  expect(takeSpan(text, now)).toMatchObject({ kind: 'span', from: instant(from), to: instant(to) });
});

test.each([
  ['32号', '32号'],
  ['12号到32号', '32号'],
  ['14号到12号', '14号到12号'],
  ['明天和下周一', '下周一'],
  ['下周八', '下周八'],
])('%j cannot be', (text, words) =>
  expect(takeSpan(text, now)).toEqual({ kind: 'impossible', words: expect.stringContaining(words) }),
);

test.each(['', '请假', '请三天假', '我不在', '3栋没人'])('%j says no time', (text) =>
  expect(takeSpan(text, now)).toEqual({ kind: 'none' }),
);

test('what is said besides stays', () => {
  expect(takeSpan('我明天请假 由陈刚代', now)).toMatchObject({ words: '明天', rest: '我 请假 由陈刚代' });
});

test('a span always ends after it begins, whatever is said', () => {
  const unit = fc.constantFrom(...'明天后周一三上下午到至-和12345号日月、 起请假'.split(''));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 16 }), (text) => {
      const span = takeSpan(text, now);
      expect(span.kind !== 'span' || span.from < span.to).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
