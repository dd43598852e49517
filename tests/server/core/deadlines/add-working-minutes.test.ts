import fc from 'fast-check';
import { addWorkingMinutes } from '../../../../server/core/deadlines/add-working-minutes';
import { createWorkingCalendar } from '../../../../server/core/deadlines/working-calendar';
import { shanghaiDate, toShanghaiIso } from '../../../../server/core/shared/shanghai-time';
import { aCalendar, yearFiles } from './a-calendar';

const calendar = aCalendar();
const seed = Number(process.env['SEED'] ?? 20260609);

const add = (from: string, minutes: number) =>
  toShanghaiIso(addWorkingMinutes(calendar, new Date(`${from}+08:00`), minutes, 'regular'));

describe('working minutes', () => {
  it('end with the block when they fill it, not with the start of the next', () => {
    expect(add('2026-06-10T15:30:00', 120)).toBe('2026-06-10T17:30:00+08:00');
    expect(add('2026-06-10T08:30:00', 210)).toBe('2026-06-10T12:00:00+08:00');
  });

  it('pass over lunch, the night, the weekend and the holiday', () => {
    expect(add('2026-06-18T17:29:00', 2)).toBe('2026-06-22T08:31:00+08:00');
    expect(add('2026-06-12T11:59:30', 1)).toBe('2026-06-12T14:00:30+08:00');
  });

  it('start with the next block when they start outside one', () => {
    expect(add('2026-06-09T12:30:00', 0)).toBe('2026-06-09T14:00:00+08:00');
    expect(add('2026-06-13T23:00:00', 30)).toBe('2026-06-15T09:00:00+08:00');
  });

  it('refuse a calendar that never opens', () => {
    const closed = createWorkingCalendar({
      years: [],
      exceptions: [],
      hours: { regular: [], staggered: [] },
    });
    expect(() => addWorkingMinutes(closed, new Date('2026-06-09T00:00:00Z'), 1, 'regular')).toThrow(
      RangeError,
    );
  });

  it(`agree with counting minute by minute (seed ${seed})`, () => {
    const short = createWorkingCalendar({ years: yearFiles, exceptions: [] });
    const isOpen = (at: Date) =>
      short.blocks(shanghaiDate(at), 'with-staggered').some((block) => block.from <= at && at < block.to);
    const slowly = (from: Date, minutes: number) => {
      let at = from;
      for (let left = minutes; left > 0; at = new Date(at.getTime() + 60_000)) if (isOpen(at)) left -= 1;
      return at;
    };
    fc.assert(
      fc.property(fc.nat(60 * 24 * 365), fc.integer({ min: 1, max: 900 }), (startMinute, minutes) => {
        const from = new Date(Date.parse('2026-01-01T00:00:00+08:00') + startMinute * 60_000);
        expect(addWorkingMinutes(short, from, minutes, 'with-staggered')).toEqual(slowly(from, minutes));
      }),
      { seed, numRuns: 40 },
    );
  });
});
