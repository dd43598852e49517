import { firstReachable } from '../grid/first-reachable';
import type { Grid } from '../grid/grid';
import { lastCandidates } from '../grid/reachable-holder';
import type { Person } from '../people/person';
import { namedIn } from './next-asked';
import type { RequestEvent } from './request-event';
import type { ServiceRequest } from './service-request';

/** What waits for somebody's yes: more time, or a wait for an outside body. */
export interface PendingApproval {
  readonly kind: 'extension' | 'outside';
  readonly asked: RequestEvent;
}

const answersTo: Partial<Readonly<Record<RequestEvent['kind'], readonly RequestEvent['kind'][]>>> = {
  'extension-asked': ['extended', 'extension-refused', 'extension-asked'],
  'outside-asked': ['waits-outside', 'outside-refused', 'outside-asked'],
};

// Then it is another's, or over.
const overtaking: readonly RequestEvent['kind'][] = ['claimed-solved', 'reopened', 'transferred', 'decided'];

/**
 * The newest question that nobody has answered; null: none. One that is closed, said to be solved, handed on or reopened waits
 * for no answer any more.
 */
export function pendingApproval({ events, state }: ServiceRequest): PendingApproval | null {
  if (state === 'closed') return null;
  const index = events.findLastIndex(({ kind }) => kind in answersTo);
  const asked = events[index];
  if (!asked) return null;
  const ends = [...(answersTo[asked.kind] ?? []), ...overtaking];
  if (events.slice(index + 1).some(({ kind }) => ends.includes(kind))) return null;
  return { kind: asked.kind === 'extension-asked' ? 'extension' : 'outside', asked };
}

/** Who decides: the secretary, else the street; never the one who asks, nor one it complains about. Null: nobody else is there. */
export function approverFor(grid: Grid, request: ServiceRequest, askerId: string, at: Date): string | null {
  const candidates = lastCandidates(grid);
  const found = firstReachable(grid, {
    at,
    candidates,
    exceptIds: [askerId, ...namedIn(request)],
    withoutSubstitutes: request.visibility !== 'staff',
  });
  return found?.chosen.personId ?? null;
}

/** Whether this person may decide what that one asks. */
export function mayDecide(grid: Grid, request: ServiceRequest, person: Person, askerId: string): boolean {
  if (person.id === askerId || namedIn(request).includes(person.id)) return false;
  return lastCandidates(grid).some(({ personId }) => personId === person.id);
}
