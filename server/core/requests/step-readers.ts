import type { StepTarget } from '../deadlines/accept-steps';
import { dutyChain } from '../grid/duty-officer-at';
import { firstReachable, type Candidate } from '../grid/first-reachable';
import type { Grid } from '../grid/grid';
import { candidatesOfKind, lastCandidates } from '../grid/reachable-holder';
import { mayHear, namedIn, otherHolders } from './next-asked';
import type { ServiceRequest } from './service-request';

/**
 * Who hears of a step of the solve clock: the handler, or who stands in while they are on leave; the secretary; the street. Null
 * when nobody of the chain may hear of it or is there.
 */
export function stepReader(grid: Grid, request: ServiceRequest, target: StepTarget, at: Date): string | null {
  const others = mayHear(request, chainOf(grid, request, target, at));
  // Whoever has a complaint knows of it, whatever their post.
  const owner: Candidate = { personId: request.ownerId, code: 'post-a', ref: '' };
  const candidates = target === 'holder' ? [owner, ...others] : others;
  const found = firstReachable(grid, {
    at,
    candidates,
    exceptIds: namedIn(request),
    withoutSubstitutes: request.visibility !== 'staff',
  });
  return found?.chosen.personId ?? null;
}

function chainOf(grid: Grid, request: ServiceRequest, target: StepTarget, at: Date): readonly Candidate[] {
  if (target === 'street') return candidatesOfKind(grid, 'street');
  if (target === 'secretary') return lastCandidates(grid);
  return [...otherHolders(grid, request), ...dutyChain(grid, at), ...lastCandidates(grid)];
}
