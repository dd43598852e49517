import { nextAllowedInstant } from '../../../../server/core/outbound/quiet-hours';

const next = (at: string) => nextAllowedInstant(new Date(at)).toISOString();

describe('quiet hours', () => {
  it.each([
    ['in the afternoon', '2026-06-09T15:00:00+08:00', '2026-06-09T07:00:00.000Z'],
    ['at 20:59:59.999', '2026-06-09T20:59:59.999+08:00', '2026-06-09T12:59:59.999Z'],
    ['at 07:30 sharp', '2026-06-09T07:30:00+08:00', '2026-06-08T23:30:00.000Z'],
  ])('do not hold what is said %s', (_when, at, expected) => {
    expect(next(at)).toBe(expected);
  });

  it.each([
    ['from 21:00 sharp', '2026-06-09T21:00:00+08:00', '2026-06-09T23:30:00.000Z'],
    ['before midnight', '2026-06-30T23:59:59.999+08:00', '2026-06-30T23:30:00.000Z'],
    ['after midnight', '2026-06-10T00:00:00+08:00', '2026-06-09T23:30:00.000Z'],
    ['until 07:29:59', '2026-06-10T07:29:59+08:00', '2026-06-09T23:30:00.000Z'],
    ['over the end of a year', '2026-12-31T22:00:00+08:00', '2026-12-31T23:30:00.000Z'],
    ['on a leap day', '2028-02-28T22:00:00+08:00', '2028-02-28T23:30:00.000Z'],
  ])('hold what would be said %s until 07:30', (_when, at, expected) => {
    expect(next(at)).toBe(expected);
  });

  it('asked again about their own answer, let it stand', () => {
    const once = nextAllowedInstant(new Date('2026-06-09T23:00:00+08:00'));
    expect(nextAllowedInstant(once)).toEqual(once);
  });
});
