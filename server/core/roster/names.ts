import { findPostOfKind, holdersOf } from '../grid/find-post';
import type { DutySlot, Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';

export const nameOf = (grid: Grid, personId: string): string =>
  grid.staff.find((person) => person.id === personId)?.name ?? personId;

export const secretaryOf = (grid: Grid): string | null => findPostOfKind(grid, 'secretary')?.aId ?? null;

/** Who can stand in for the person of a slot: its backup, the clerk's B, the clerk; not on leave when it begins. */
export function backupsOf(
  grid: Grid,
  slot: Pick<DutySlot, 'from'> & { readonly backupId?: string | null },
): readonly string[] {
  const clerks = [...holdersOf(findPostOfKind(grid, 'clerk'))].reverse();
  const named = slot.backupId ? [slot.backupId, ...clerks] : clerks;
  return [...new Set(named)].filter((personId) => !isOnLeave(grid, personId, slot.from));
}
