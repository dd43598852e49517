import { findPostOfKind, holdersOf } from './find-post';
import { firstReachable, type Candidate } from './first-reachable';
import type { Grid } from './grid';

export interface DutyOfficer {
  readonly personId: string;
  /** The roster slot, or the clerk's post when no slot names anybody who is there. */
  readonly ref: string;
}

/** Who is on duty at that instant: the roster's person or backup, else the clerk's post, A before B. Null when all are on leave. */
export function dutyOfficerAt(grid: Grid, at: Date): DutyOfficer | null {
  const found = firstReachable(grid, { at, candidates: dutyChain(grid, at), exceptIds: [] });
  if (!found || found.reasons.some((reason) => reason.code === 'nobody-reachable')) return null;
  return { personId: found.chosen.personId, ref: found.chosen.ref };
}

/** The roster's person and backup, then the holders of the clerk's post; the first of them is on duty, the others stand in. */
export function dutyChain(grid: Grid, at: Date): readonly Candidate[] {
  const slot = grid.dutySlots.find((each) => each.from <= at && at < each.to);
  const clerkPost = findPostOfKind(grid, 'clerk');
  const people = [
    ...(slot ? [{ personId: slot.personId, ref: slot.id }] : []),
    ...(slot?.backupId ? [{ personId: slot.backupId, ref: slot.id }] : []),
    ...holdersOf(clerkPost).map((personId) => ({ personId, ref: clerkPost?.id ?? '' })),
  ];
  return people.map((person, index) => ({
    ...person,
    code: index === 0 || person.ref === slot?.id ? 'duty' : 'clerk',
  }));
}
