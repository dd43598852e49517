import type { Person } from '../../../core/people/person';
import { changeBoundary } from '../../../core/boundaries/change-boundary';
import { addDays, atShanghai, shanghaiDate } from '../../../core/shared/shanghai-time';
import { awake, dayMs, later } from '../world/spans';
import type { People } from './people';

/** Every few weeks a building or two go to another area. */
export function planBoundaries(people: People, staff: readonly Person[], start: Date): void {
  const { dice, deps, record, end } = people.world;
  const deciders = staff.filter(({ roles }) => roles.includes('secretary') || roles.includes('street'));
  for (let at = later(start, dice.between(3, 25) * dayMs); at < end; at = later(at, dice.around(18) * dayMs))
    people.plan(awake(at, dice), dice.pick(deciders).id, async ({ person, grid, cause }) => {
      const area = dice.pick(grid.areas).id;
      const buildings = [dice.pick(grid.buildings).id, dice.pick(grid.buildings).id];
      const from = atShanghai(addDays(shanghaiDate(cause.at), dice.whole(1, 8)), '00:00');
      const input = { grid, person, buildings, area, from, cause };
      if (await people.deed('boundary', () => changeBoundary(deps, input))) record.moves += 1;
    });
}
