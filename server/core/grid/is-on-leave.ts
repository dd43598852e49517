import type { Grid, Leave } from './grid';

/** Whether the person is on leave at that instant; leave ends by itself. */
export function isOnLeave(grid: Grid, personId: string, at: Date): boolean {
  return findLeave(grid, personId, at) !== null;
}

/** The leave the person is on at that instant, its end not included. */
export function findLeave(grid: Grid, personId: string, at: Date): Leave | null {
  return (
    grid.leaves.find((leave) => leave.personId === personId && leave.from <= at && at < leave.to) ?? null
  );
}
