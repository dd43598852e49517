import { areaOf } from '../../../../server/core/grid/area-of';
import { dutyOfficerAt } from '../../../../server/core/grid/duty-officer-at';
import type { DutySlot } from '../../../../server/core/grid/grid';
import { isOnLeave } from '../../../../server/core/grid/is-on-leave';
import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { aGrid, tuesday, wednesday } from './a-grid';

const nightOf = (personId: string): DutySlot => ({
  id: 'd-1',
  personId,
  from: atShanghai('2026-06-10', '08:00'),
  to: atShanghai('2026-06-10', '20:00'),
});

describe('leave', () => {
  it('holds from its first instant and ends by itself', () => {
    const grid = aGrid({ onLeave: ['wang-fang'] });
    const at = (date: string, time: string) => isOnLeave(grid, 'wang-fang', atShanghai(date, time));
    expect([at('2026-06-09', '23:59'), at('2026-06-10', '00:00'), at('2026-06-10', '23:59')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(at('2026-06-11', '00:00')).toBe(false);
    expect(isOnLeave(grid, 'li-qiang', wednesday)).toBe(false);
  });
});

describe('the duty officer', () => {
  it('is the one on the roster, from the first instant of the slot to the last', () => {
    const grid = aGrid({ dutySlots: [nightOf('chen-gang')] });
    expect(dutyOfficerAt(grid, wednesday)).toEqual({ personId: 'chen-gang', ref: 'd-1' });
    expect(dutyOfficerAt(grid, atShanghai('2026-06-10', '08:00'))?.personId).toBe('chen-gang');
    expect(dutyOfficerAt(grid, atShanghai('2026-06-10', '20:00'))?.personId).toBe('zhao-min');
  });

  it('is 赵敏 of the clerk’s post when the roster names nobody', () => {
    expect(dutyOfficerAt(aGrid(), tuesday)).toEqual({ personId: 'zhao-min', ref: 'clerk' });
  });

  it('is the clerk when the one on the roster is on leave, and 李强 when 赵敏 is too', () => {
    const slots = [nightOf('chen-gang')];
    expect(dutyOfficerAt(aGrid({ dutySlots: slots, onLeave: ['chen-gang'] }), wednesday)?.personId).toBe(
      'zhao-min',
    );
    const both = aGrid({ dutySlots: slots, onLeave: ['chen-gang', 'zhao-min'] });
    expect(dutyOfficerAt(both, wednesday)?.personId).toBe('li-qiang');
  });

  it('is nobody when all of them are on leave', () => {
    expect(dutyOfficerAt(aGrid({ onLeave: ['zhao-min', 'li-qiang'] }), wednesday)).toBeNull();
  });
});

describe('a place', () => {
  it('lies in the area of its building, else in the area named, else nowhere', () => {
    const grid = aGrid();
    expect(areaOf(grid, { areaId: null, buildingId: 'b11' })?.id).toBe('yi');
    expect(areaOf(grid, { areaId: 'jia', buildingId: 'b11' })?.id).toBe('yi');
    expect(areaOf(grid, { areaId: 'jia', buildingId: null })?.id).toBe('jia');
    expect(areaOf(grid, { areaId: 'bing', buildingId: null })).toBeNull();
    expect(areaOf(grid, null)).toBeNull();
  });
});
