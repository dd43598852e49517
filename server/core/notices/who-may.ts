import { findPostOfKind, holdersOf } from '../grid/find-post';
import type { Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import type { Person } from '../people/person';
import { nobodyReviews, notWriter } from './errors';

export const isSecretary = (person: Person): boolean => person.roles.includes('secretary');

/** Throws `notices.not-writer`. */
export function checkWriter(person: Person): void {
  if (!isSecretary(person) && !person.roles.includes('clerk')) throw notWriter();
}

/** Who reads somebody's notice before it goes out: the secretary, while on leave the post's B. Throws `notices.nobody-reviews`. */
export function reviewerOf(grid: Grid, writerId: string, at: Date): string {
  const holders = holdersOf(findPostOfKind(grid, 'secretary')).filter((id) => id !== writerId);
  const reviewer = holders.find((id) => !isOnLeave(grid, id, at));
  if (reviewer === undefined) throw nobodyReviews();
  return reviewer;
}

/** A of the secretary's post. */
export const secretaryOf = (grid: Grid): string | null => findPostOfKind(grid, 'secretary')?.aId ?? null;

export const mayReview = (grid: Grid, personId: string, writerId: string): boolean =>
  personId !== writerId && holdersOf(findPostOfKind(grid, 'secretary')).includes(personId);

/** The name of a member of staff as said in chat; the id itself when they have left. */
export const nameOf = (grid: Grid, personId: string): string =>
  grid.staff.find(({ id }) => id === personId)?.name ?? personId;
