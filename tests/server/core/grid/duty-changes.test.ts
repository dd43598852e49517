import fc from 'fast-check';
import { currentDutySlots, dutyKey } from '../../../../server/core/grid/duty-changes';
import { dutyChain, dutyOfficerAt } from '../../../../server/core/grid/duty-officer-at';
import type { DutySlot } from '../../../../server/core/grid/grid';
import { aGrid, tuesday, wednesday } from './a-grid';

const at = (hour: number): Date => new Date(Date.UTC(2026, 5, 20, hour));
const slot = (id: string, from: number, to: number, personId = 'wang-fang'): DutySlot => ({
  ...{ id, personId, from: at(from), to: at(to) },
});

describe('the roster as it stands', () => {
  it('names who serves instead, remembers whom it named, and stays the same duty', () => {
    const planned = slot('d1', 0, 8);
    const change = { key: dutyKey(planned), personId: 'li-qiang', confirmedAt: at(1) };
    const [current] = currentDutySlots([planned], [], [change]);
    expect(current).toMatchObject({ personId: 'li-qiang', plannedId: 'wang-fang', confirmedAt: at(1) });
    expect(current && dutyKey(current)).toBe(dutyKey(planned));
  });

  it('forgets a swap when the row is another now', () => {
    const change = { key: dutyKey(slot('d1', 0, 8)), personId: 'li-qiang', confirmedAt: null };
    for (const changed of [slot('d1', 0, 9), slot('d1', 0, 8, 'chen-gang')])
      expect(currentDutySlots([changed], [], [change])).toEqual([changed]);
  });

  it('has one slot an hour at most when the files and each roster have', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 });
    const toSlots = (name: string, hours: readonly number[]): readonly DutySlot[] => {
      const sorted = [...hours].sort((a, b) => a - b);
      return sorted
        .slice(1)
        .map((to, index) => slot(`${name}${String(index)}`, sorted[index] ?? 0, to, name));
    };
    fc.assert(
      fc.property(cuts, fc.array(cuts, { maxLength: 3 }), (filed, rosters) => {
        const published = rosters.map((hours, index) => ({
          ...{ from: at(Math.min(...hours)), to: at(Math.max(...hours)), publishedAt: at(index) },
          slots: toSlots(`roster-${String(index)}-`, hours),
        }));
        const slots = currentDutySlots(toSlots('filed', filed), published, []);
        for (let hour = 0; hour < 60; hour += 1) {
          const now = at(hour);
          const on = slots.filter((each) => each.from <= now && now < each.to);
          const latest = [...published].reverse().find((each) => each.from <= now && now < each.to);
          expect(on.length).toBeLessThanOrEqual(1);
          if (latest) expect(on.map(({ personId }) => personId)).toEqual([latest.slots[0]?.personId]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has the backup stand in before the window', () => {
    const dutySlots = [
      {
        ...slot('d1', 0, 0, 'wang-fang'),
        from: tuesday,
        to: new Date('2026-06-11T00:00:00Z'),
        backupId: 'chen-gang',
      },
    ];
    const grid = aGrid({ onLeave: ['wang-fang'], dutySlots });
    expect(dutyChain(grid, wednesday).map(({ personId, code }) => `${personId} ${code}`)).toEqual([
      'wang-fang duty',
      'chen-gang duty',
      'zhao-min clerk',
      'li-qiang clerk',
    ]);
    expect(dutyOfficerAt(grid, tuesday)?.personId).toBe('wang-fang');
    expect(dutyOfficerAt(grid, wednesday)?.personId).toBe('chen-gang');
  });
});
