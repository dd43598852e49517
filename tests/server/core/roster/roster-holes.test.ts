import fc from 'fast-check';
import { daysOffOf } from '../../../../server/core/roster/days-off';
import { rosterHoles } from '../../../../server/core/roster/roster-holes';
import { holidayHoles } from '../../../../server/core/roster/check-roster';
import type { DraftSlot } from '../../../../server/core/roster/roster-record';
import { toShanghaiIso } from '../../../../server/core/shared/shanghai-time';
import { aCalendar } from '../deadlines/a-calendar';
import { aGrid } from '../grid/a-grid';
import { aLeave, aSlot, moment } from './a-roster';

const calendar = aCalendar();
const start = moment('2026-06-18 17:00');

interface Case {
  readonly slots: readonly DraftSlot[];
  readonly leaves?: ReturnType<typeof aLeave>[];
  readonly now?: Date;
}

function holesIn({ slots, leaves = [], now = start }: Case): readonly string[] {
  const grid = { ...aGrid(), leaves };
  const days = daysOffOf(calendar, slots, false);
  const say = (at: Date) => toShanghaiIso(at).slice(5, 16);
  return rosterHoles({ grid, calendar, slots, days, now }).map(
    ({ from, to, why, personId }) => `${say(from)} ${say(to)} ${personId ?? why}`,
  );
}

const wholeHoliday = ['2026-06-19', '2026-06-20', '2026-06-21'].map((day) =>
  aSlot(`d${day}`, 'zhao-min', `${day} 00:00`, `${day} 24:00`),
);

describe('the holes of a roster', () => {
  it('are none when every hour of the holiday has somebody', () => {
    expect(holesIn({ slots: wholeHoliday })).toEqual([]);
  });

  it('are each hour without anybody, to the minute, on all days off in a row', () => {
    const slots = [
      aSlot('a', 'zhao-min', '2026-06-19 00:00', '2026-06-20 20:00'),
      aSlot('b', 'li-qiang', '2026-06-20 20:30', '2026-06-21 08:00'),
    ];
    expect(holesIn({ slots })).toEqual(['06-20T20:00 06-20T20:30 nobody', '06-21T08:00 06-22T00:00 nobody']);
  });

  it('are rows for which nobody is found yet', () => {
    const open = { ...aSlot('open', '', '2026-06-20 20:00', '2026-06-20 24:00'), personId: null };
    const day = aSlot('d20', 'zhao-min', '2026-06-20 00:00', '2026-06-20 20:00');
    const [first, , last] = wholeHoliday;
    expect(holesIn({ slots: [first, day, open, last].flatMap((slot) => slot ?? []) })).toEqual([
      '06-20T20:00 06-21T00:00 unfilled',
    ]);
  });

  it('are hours in which the person is on leave, unless there is a backup', () => {
    const leaves = [aLeave('zhao-min', '2026-06-20 12:00', '2026-06-20 14:00')];
    expect(holesIn({ slots: wholeHoliday, leaves })).toEqual(['06-20T12:00 06-20T14:00 zhao-min']);
    const backed = wholeHoliday.map((slot) => ({ ...slot, backupId: 'li-qiang' }));
    expect(holesIn({ slots: backed, leaves })).toEqual([]);
  });

  it('are not the staggered hours of a Saturday, nor what is over', () => {
    const slots = [
      aSlot('a', 'zhao-min', '2026-06-13 00:00', '2026-06-13 09:00'),
      aSlot('b', 'zhao-min', '2026-06-13 11:30', '2026-06-15 00:00'),
    ];
    expect(holesIn({ slots, now: moment('2026-06-12 12:00') })).toEqual([]);
    expect(holesIn({ slots: slots.slice(0, 1), now: moment('2026-06-14 20:00') })).toEqual([
      '06-14T20:00 06-15T00:00 nobody',
    ]);
  });

  it('are found as a minute by minute look finds them', () => {
    const from = moment('2026-06-19 00:00').getTime();
    const minutes = fc.integer({ min: 0, max: 3 * 24 * 12 }).map((five) => five * 5);
    const slot = fc.tuple(minutes, fc.integer({ min: 1, max: 200 }), fc.constantFrom(null, 'zhao-min'));
    fc.assert(
      fc.property(
        fc.array(slot, { minLength: 1, maxLength: 6 }),
        fc.tuple(minutes, minutes),
        (given, [a, b]) => {
          const slots = given.map(([at, five, personId], index) => ({
            ...{ id: String(index), personId, backupId: null },
            ...{ from: new Date(from + at * 60_000), to: new Date(from + (at + five * 5) * 60_000) },
          }));
          const leave = {
            id: 'l',
            personId: 'zhao-min',
            from: new Date(from + a * 60_000),
            to: new Date(from + b * 60_000),
          };
          const grid = { ...aGrid(), leaves: [leave] };
          const days = ['2026-06-19', '2026-06-20', '2026-06-21'];
          const holes = rosterHoles({ grid, calendar, slots, days, now: new Date(from) });
          const inHole = (at: number) =>
            holes.some((hole) => hole.from.getTime() <= at && at < hole.to.getTime());
          const wrong: string[] = [];
          for (let at = from; at < from + 4 * 24 * 3_600_000; at += 5 * 60_000) {
            const found = slots.find((each) => each.from.getTime() <= at && at < each.to.getTime());
            const away = leave.from.getTime() <= at && at < leave.to.getTime();
            const needed = at < from + 3 * 24 * 3_600_000 && !staggered(at);
            const expected = found ? found.personId === null || away : needed;
            if (inHole(at) !== expected) wrong.push(new Date(at).toISOString());
          }
          expect(wrong).toEqual([]);
          const ordered = holes.every(
            (hole, index) => index === 0 || (holes[index - 1]?.to ?? hole.from) <= hole.from,
          );
          expect(ordered).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('count for a loaded community only in holidays that it names and that are not over', () => {
    const grid = aGrid({ dutySlots: [aSlot('a', 'zhao-min', '2026-06-20 00:00', '2026-06-21 24:00')] });
    expect(holidayHoles(calendar, grid, start)).toMatchObject([
      { from: moment('2026-06-19 00:00'), to: moment('2026-06-20 00:00'), why: 'nobody' },
    ]);
    expect(holidayHoles(calendar, grid, moment('2026-06-22 08:00'))).toEqual([]);
    expect(holidayHoles(calendar, aGrid(), start)).toEqual([]);
    const weekend = aGrid({ dutySlots: [aSlot('a', 'zhao-min', '2026-06-13 00:00', '2026-06-13 24:00')] });
    expect(holidayHoles(calendar, weekend, moment('2026-06-12 08:00'))).toEqual([]);
  });
});

/** Whether somebody is at work by the calendar. */
function staggered(at: number): boolean {
  const day = toShanghaiIso(new Date(at)).slice(0, 10);
  return calendar
    .blocks(day, 'with-staggered')
    .some((block) => block.from.getTime() <= at && at < block.to.getTime());
}
