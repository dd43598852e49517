import { findPostOfKind, holdersOf } from '../../grid/find-post';
import type { Grid } from '../../grid/grid';
import { isOnLeave } from '../../grid/is-on-leave';
import type { Person } from '../../people/person';
import { notSourceKeeper } from './errors';

/** Who hears how it goes with the sources: the clerk, else the secretary, the first of them who is there. */
export function keeperOf(grid: Grid, at: Date): string | null {
  const ids = (['clerk', 'secretary'] as const).flatMap((kind) => holdersOf(findPostOfKind(grid, kind)));
  return ids.find((id) => !isOnLeave(grid, id, at)) ?? ids[0] ?? null;
}

export const isSourceKeeper = ({ roles }: Person): boolean =>
  roles.includes('clerk') || roles.includes('secretary');

/** Throws `feeds.not-keeper`. */
export function checkSourceKeeper(person: Person): void {
  if (!isSourceKeeper(person)) throw notSourceKeeper();
}
