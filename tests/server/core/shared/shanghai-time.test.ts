import {
  addDays,
  atShanghai,
  isCalendarDate,
  shanghaiDate,
  shanghaiParts,
  toShanghaiIso,
  weekdayOf,
} from '../../../../server/core/shared/shanghai-time';

describe('the time in Shanghai', () => {
  it('has its own midnight', () => {
    expect(shanghaiDate(new Date('2026-06-08T15:59:59Z'))).toBe('2026-06-08');
    expect(shanghaiDate(new Date('2026-06-08T16:00:00Z'))).toBe('2026-06-09');
  });

  it('is taken apart and put together again', () => {
    const at = atShanghai('2026-06-09', '08:30');
    expect(at.toISOString()).toBe('2026-06-09T00:30:00.000Z');
    expect(shanghaiParts(at)).toEqual({
      year: 2026,
      month: 6,
      day: 9,
      hour: 8,
      minute: 30,
      second: 0,
      weekday: 2,
    });
  });

  it('is written with its offset, and with milliseconds only when there are any', () => {
    expect(toShanghaiIso(new Date('2026-06-08T23:42:00.000Z'))).toBe('2026-06-09T07:42:00+08:00');
    expect(toShanghaiIso(new Date('2026-06-08T23:42:00.005Z'))).toBe('2026-06-09T07:42:00.005+08:00');
  });

  it('counts days over the end of the year and a leap day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(weekdayOf('2026-06-14')).toBe(7);
  });

  it('takes 24:00 as the end of the day and refuses what is no time', () => {
    expect(atShanghai('2026-06-09', '24:00')).toEqual(atShanghai('2026-06-10', '00:00'));
    expect(() => atShanghai('2026-06-09', '25:00')).toThrow(RangeError);
    expect(() => atShanghai('2026-13-09', '08:30')).toThrow(RangeError);
  });

  it('knows which days exist', () => {
    expect(['2028-02-29', '2026-02-29', '2026-6-9', '2026-06-31'].map(isCalendarDate)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
