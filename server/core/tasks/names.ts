import { findPostOfKind } from '../grid/find-post';
import type { Grid } from '../grid/grid';

/** The name of a member of staff as said in chat; the id itself when they have left. */
export const nameOf = (grid: Grid, personId: string): string =>
  grid.staff.find((person) => person.id === personId)?.name ?? personId;

/** A of the secretary's post. */
export const secretaryOf = (grid: Grid): string | null => findPostOfKind(grid, 'secretary')?.aId ?? null;

/** Above the secretary: A of the street's post. */
export const streetOf = (grid: Grid): string | null => findPostOfKind(grid, 'street')?.aId ?? null;
