import { findPostOfKind, holdersOf } from '../grid/find-post';
import type { Grid, PostKind } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import type { Person } from '../people/person';
import { nobodyReviews, notShown, notWriter } from './errors';
import type { Notice, NoticeSeverity } from './notice';
import { isFromSource, sourceAuthor } from './notice-author';

/** Beyond that a mistake is before a large part of a town: a second person agrees too. */
export const mostRoomsOfOne = 10;

export const isSecretary = (person: Person): boolean => person.roles.includes('secretary');

/** Throws `notices.not-writer`. */
export function checkWriter(person: Person): void {
  if (!isSecretary(person) && !person.roles.includes('clerk')) throw notWriter();
}

/** Who was reached, by name. Throws `notices.not-shown`. */
export function checkSeesWhom(person: Person, notice: Notice): void {
  if (!isSecretary(person) && !person.roles.includes('clerk')) throw notShown(notice);
}

/**
 * How many others agree before it goes out. The secretary's own counts as agreed to by one; what a source we trust says needs
 * nobody, and a warning that people must answer waits for one at most.
 */
export function approvalsFor(
  by: 'trusted-source' | 'secretary' | 'another',
  severity: NoticeSeverity,
  rooms: number,
): 0 | 1 | 2 {
  if (by === 'trusted-source') return 0;
  const isMany = rooms > mostRoomsOfOne && severity !== 'orange' && severity !== 'red';
  if (by === 'secretary') return isMany ? 1 : 0;
  return isMany ? 2 : 1;
}

type Approving = Pick<Notice, 'byId' | 'approvedByIds' | 'approvalsNeeded'>;

const holdersOfKind = (grid: Grid, kind: PostKind): readonly string[] =>
  holdersOf(findPostOfKind(grid, kind));

/** Who may agree to it now, who is asked first before the others: never who wrote it, nor who has agreed. */
export function reviewersOf(grid: Grid, notice: Approving): readonly string[] {
  const secretaries = holdersOfKind(grid, 'secretary');
  const isSecond = notice.approvedByIds.length > 0 || secretaries.includes(notice.byId);
  const ids = [
    ...(isFromSource(notice) ? holdersOfKind(grid, 'clerk') : []),
    ...secretaries,
    ...(isSecond ? holdersOfKind(grid, 'street') : []),
  ];
  return [...new Set(ids)].filter((id) => id !== notice.byId && !notice.approvedByIds.includes(id));
}

/** Who reads it next: the first of them who is not on leave. Throws `notices.nobody-reviews`. */
export function reviewerOf(grid: Grid, notice: Approving, at: Date): string {
  const reviewer = reviewersOf(grid, notice).find((id) => !isOnLeave(grid, id, at));
  if (reviewer === undefined) throw nobodyReviews();
  return reviewer;
}

export const mayReview = (grid: Grid, personId: string, notice: Approving): boolean =>
  reviewersOf(grid, notice).includes(personId);

/** Its writer, the secretary, and for what a source says also the clerk. */
export function mayWithdraw(grid: Grid, personId: string, notice: Pick<Notice, 'byId'>): boolean {
  if (personId === notice.byId || isSecretaryOf(grid, personId)) return true;
  return isFromSource(notice) && holdersOfKind(grid, 'clerk').includes(personId);
}

export const isSecretaryOf = (grid: Grid, personId: string): boolean =>
  holdersOfKind(grid, 'secretary').includes(personId);

/** A of the secretary's post. */
export const secretaryOf = (grid: Grid): string | null => findPostOfKind(grid, 'secretary')?.aId ?? null;

/** Who hears what becomes of it: its writer; for what a source says the clerk. */
export const ownerOf = (grid: Grid, notice: Pick<Notice, 'byId'>): string | null =>
  isFromSource(notice) ? (findPostOfKind(grid, 'clerk')?.aId ?? secretaryOf(grid)) : notice.byId;

/** The name of a member of staff, or of a source, as said in chat; the id itself when they have left. */
export function nameOf(grid: Grid, id: string): string {
  if (id === sourceAuthor('calendar')) return '农事历';
  const source = grid.sources?.find((one) => sourceAuthor(one.id) === id);
  return source?.name ?? grid.staff.find((person) => person.id === id)?.name ?? id;
}
