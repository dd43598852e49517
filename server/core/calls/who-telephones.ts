import { dutyChain, dutyOfficerAt } from '../grid/duty-officer-at';
import { findPostOfKind, holdersOf } from '../grid/find-post';
import { firstReachable, type Candidate } from '../grid/first-reachable';
import type { Grid } from '../grid/grid';
import type { Person } from '../people/person';

/**
 * Who telephones a person: who is on duty; nobody telephones themselves, so the duty officer is telephoned by the secretary,
 * and whoever comes next when that one is away. Null: the community has nobody.
 */
export function whoTelephones(grid: Grid, personId: string, at: Date): string | null {
  const onDuty = dutyOfficerAt(grid, at)?.personId ?? null;
  if (onDuty !== null && onDuty !== personId) return onDuty;
  const secretary = candidatesOf(grid, 'secretary');
  const duty = dutyChain(grid, at);
  const found = firstReachable(grid, {
    at,
    candidates: [...secretary, ...duty, ...candidatesOf(grid, 'street')],
    exceptIds: [personId],
  });
  return found?.chosen.personId ?? null;
}

const roles: readonly Person['roles'][number][] = ['clerk', 'secretary', 'street'];

/** Who may see the phone list and say what came of a call: who is on duty, the clerk, the secretary, the street. */
export const mayTelephone = (grid: Grid, person: Person, at: Date): boolean =>
  person.roles.some((role) => roles.includes(role)) ||
  dutyChain(grid, at).some(({ personId }) => personId === person.id);

const candidatesOf = (grid: Grid, kind: 'secretary' | 'street'): readonly Candidate[] => {
  const post = findPostOfKind(grid, kind);
  return holdersOf(post).map((personId) => ({ personId, code: kind, ref: post?.id ?? '' }));
};
