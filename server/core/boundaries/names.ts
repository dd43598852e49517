import type { Grid } from '../grid/grid';

/** The name of a member of staff; the id itself when they have left. */
export function nameOf(grid: Grid, personId: string): string {
  return grid.staff.find((person) => person.id === personId)?.name ?? personId;
}
