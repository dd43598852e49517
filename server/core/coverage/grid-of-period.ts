import type { Grid } from '../grid/grid';
import { holdersOf } from '../grid/find-post';
import type { Period } from './period';

/** The grid with the leaves and duty slots that touch the period. Somebody on no list of staff counts as away. */
export function gridOfPeriod(grid: Grid, { from, to }: Period): Grid {
  const touches = (each: Period): boolean => each.from < to && from < each.to;
  const dutySlots = grid.dutySlots.filter(touches);
  const staffIds = new Set(grid.staff.map((person) => person.id));
  const named = [
    ...grid.posts.flatMap(holdersOf),
    ...grid.leaves.flatMap(({ substituteId }) => (substituteId ? [substituteId] : [])),
    ...dutySlots.flatMap(({ personId, backupId }) => (backupId ? [personId, backupId] : [personId])),
  ];
  const strangers = [...new Set(named)].filter((personId) => !staffIds.has(personId));
  const leaves = [
    ...grid.leaves.filter(touches),
    ...strangers.map((personId) => ({ id: `on-no-list/${personId}`, personId, from, to })),
  ];
  return { ...grid, dutySlots, leaves };
}
