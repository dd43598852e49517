import type { BlockKind, WorkingCalendar } from '../../../../server/core/deadlines/working-calendar';
import { toShanghaiIso } from '../../../../server/core/shared/shanghai-time';
import { aCalendar } from './a-calendar';

const calendar = aCalendar();

function hours(of: WorkingCalendar, date: string, kind: BlockKind): string {
  return of
    .blocks(date, kind)
    .map((block) => `${toShanghaiIso(block.from).slice(11, 16)}-${toShanghaiIso(block.to).slice(11, 16)}`)
    .join(' ');
}

describe('the working calendar', () => {
  it('opens in the morning and the afternoon, with a lunch break', () => {
    expect(hours(calendar, '2026-06-10', 'with-staggered')).toBe('08:30-12:00 14:00-17:30');
  });

  it('stays open on Tuesday and Thursday evening and on Saturday morning for those who work', () => {
    expect(hours(calendar, '2026-06-09', 'with-staggered')).toBe('08:30-12:00 14:00-20:00');
    expect(hours(calendar, '2026-06-11', 'with-staggered')).toBe('08:30-12:00 14:00-20:00');
    expect(hours(calendar, '2026-06-13', 'with-staggered')).toBe('09:00-11:30');
    expect(hours(calendar, '2026-06-13', 'regular')).toBe('');
    expect(calendar.isWorkingDay('2026-06-13')).toBe(false);
  });

  it('is closed on a holiday, its Saturday morning included', () => {
    expect(hours(calendar, '2026-06-19', 'with-staggered')).toBe('');
    expect(hours(calendar, '2026-06-20', 'with-staggered')).toBe('');
    expect(hours(calendar, '2026-10-01', 'with-staggered')).toBe('');
  });

  it('works a whole day on a make-up Saturday or Sunday', () => {
    expect(hours(calendar, '2026-05-09', 'with-staggered')).toBe('08:30-12:00 14:00-17:30');
    expect(hours(calendar, '2026-09-20', 'regular')).toBe('08:30-12:00 14:00-17:30');
  });

  it('knows a make-up day that next year’s notice puts into December', () => {
    expect(calendar.isWorkingDay('2018-12-29')).toBe(true);
  });

  it('has working weekdays in a year that is not announced, and says that it does not know it', () => {
    expect(calendar.isKnown('2026-12-31')).toBe(true);
    expect(calendar.isKnown('2027-01-01')).toBe(false);
    expect(calendar.isKnown('2035-05-05')).toBe(false);
    expect(calendar.isWorkingDay('2027-01-04')).toBe(true);
    expect(calendar.isWorkingDay('2027-01-02')).toBe(false);
  });

  it('follows the community’s own days before the year’s', () => {
    const own = aCalendar([
      { date: '2026-06-10', blocks: [], reason: '停电' },
      { date: '2026-06-20', blocks: [{ from: '09:00', to: '11:00' }], reason: '防汛' },
    ]);
    expect(own.isWorkingDay('2026-06-10')).toBe(false);
    expect(hours(own, '2026-06-10', 'with-staggered')).toBe('');
    expect(own.isWorkingDay('2026-06-20')).toBe(true);
    expect(hours(own, '2026-06-20', 'with-staggered')).toBe('09:00-11:00');
  });
});
