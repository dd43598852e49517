import fc from 'fast-check';
import type { FarmEntry } from '../../../../../server/core/notices/farm-calendar/farm-entry';
import { remindersNow } from '../../../../../server/core/notices/farm-calendar/reminders-now';
import { reminderOf } from '../../../../../server/core/notices/farm-calendar/window-of';
import { addDays, atShanghai } from '../../../../../server/core/shared/shanghai-time';
import { solarTerms } from '../../../../../server/files/farm-calendar/solar-terms';
import { anEntry } from './an-entry';

const here = (...farmRegions: ('江南' | '华南')[]) => ({
  community: {
    ...{ id: 'c', code: 'YX', name: '银杏苑', botName: '小银', streetName: '城东', gasPhone: null },
    farmRegions,
  },
});

const idsOn = (date: string, entries: readonly FarmEntry[], place = here()) =>
  remindersNow({ entries, terms: solarTerms }, place, atShanghai(date, '07:40')).map(
    ({ entry, year }) => `${entry.id} ${String(year)}`,
  );

describe('the reminders of these days', () => {
  it('begin three days before their window and are not made on its last day any more', () => {
    // 霜降 is 23 October 2027; 25 October to 5 November.
    const entry = anEntry({ term: '霜降', after: 2, days: 12 });
    expect(idsOn('2027-10-21', [entry])).toEqual([]);
    expect(idsOn('2027-10-22', [entry])).toEqual(['sow 2027']);
    expect(idsOn('2027-11-04', [entry])).toEqual(['sow 2027']);
    expect(idsOn('2027-11-05', [entry])).toEqual([]);
  });

  it('keep their year over the turn of the year', () => {
    const before = anEntry({ id: 'before', term: '小寒', after: -10, days: 15 });
    const behind = anEntry({ id: 'behind', term: '冬至', after: 5, days: 15 });
    expect(idsOn('2026-12-26', [before, behind])).toEqual(['behind 2026', 'before 2027']);
    expect(idsOn('2027-01-03', [before, behind])).toEqual(['behind 2026', 'before 2027']);
  });

  it('count the day of a leap year', () => {
    const entry = anEntry({ term: '雨水', after: 5, days: 10 });
    expect(reminderOf(entry, 2028, solarTerms)).toMatchObject({
      ...{ termDay: '2028-02-19', firstDay: '2028-02-24', lastDay: '2028-03-04' },
      until: new Date('2028-03-04T18:00:00+08:00'),
    });
    expect(reminderOf(entry, 2027, solarTerms)).toMatchObject({ lastDay: '2027-03-05' });
    expect(idsOn('2028-02-29', [entry])).toEqual(['sow 2028']);
  });

  it('are those of the regions of the community, and of everywhere', () => {
    const south = anEntry({ id: 'south', regions: ['江南', '华南'] });
    const north = anEntry({ id: 'north', regions: ['东北'] });
    const everywhere = anEntry({ id: 'everywhere', regions: [] });
    const all = [south, north, everywhere];
    expect(idsOn('2027-10-22', all, here('江南'))).toEqual(['south 2027', 'everywhere 2027']);
    expect(idsOn('2027-10-22', all)).toEqual(['everywhere 2027']);
  });

  it('come on consecutive days, each at least once in every year, whatever the term', () => {
    const anyEntry = fc.record({
      term: fc.constantFrom('小寒', '大寒', '立春', '清明', '芒种', '大雪', '冬至'),
      after: fc.integer({ min: -15, max: 15 }),
      days: fc.integer({ min: 3, max: 60 }),
    });
    fc.assert(
      fc.property(anyEntry, (changes) => {
        const entry = anEntry(changes);
        const days = new Map<string, string[]>();
        for (let date = '2026-01-01'; date < '2030-01-01'; date = addDays(date, 1))
          for (const id of idsOn(date, [entry])) days.set(id, [...(days.get(id) ?? []), date]);
        for (const year of [2027, 2028]) {
          const run = days.get(`sow ${String(year)}`) ?? [];
          expect(run).toHaveLength(entry.days + 2);
          expect(run.at(-1)).toBe(addDays(run[0] ?? '', run.length - 1));
        }
      }),
      { numRuns: 20 },
    );
  });
});
