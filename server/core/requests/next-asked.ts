import type { StepTarget } from '../deadlines/accept-steps';
import { dutyChain } from '../grid/duty-officer-at';
import { findPostOfKind, holdersOf } from '../grid/find-post';
import { firstReachable, type Candidate } from '../grid/first-reachable';
import type { Grid, Post } from '../grid/grid';
import { candidatesOfKind, lastCandidates } from '../grid/reachable-holder';
import type { ServiceRequest } from './service-request';

/**
 * Who is asked next when a step of the ladder falls due: the one it names or, when that one is on leave or was asked already,
 * the next in the chain up to the street. Null when there is nobody left.
 */
export function nextAsked(
  grid: Grid,
  request: ServiceRequest,
  target: StepTarget,
  at: Date,
): { readonly personId: string } | null {
  const candidates = mayHear(request, chainFrom(grid, request, target, at));
  const exceptIds = [...request.askedIds, ...namedIn(request)];
  const found = firstReachable(grid, {
    ...{ at, candidates, exceptIds },
    withoutSubstitutes: request.visibility !== 'staff',
  });
  if (!found || found.reasons.some(({ code }) => code === 'nobody-reachable')) return null;
  return { personId: found.chosen.personId };
}

function chainFrom(grid: Grid, request: ServiceRequest, target: StepTarget, at: Date): readonly Candidate[] {
  const duty = dutyChain(grid, at);
  switch (target) {
    case 'post-b':
      return [...otherHolders(grid, request), ...duty, ...lastCandidates(grid)];
    case 'duty':
    case 'duty-or-clerk':
      return [...duty, ...lastCandidates(grid)];
    case 'second-clerk-or-duty':
      return [...candidatesOfKind(grid, 'clerk'), ...duty, ...lastCandidates(grid)];
    case 'secretary':
      return lastCandidates(grid);
    case 'street':
      return candidatesOfKind(grid, 'street');
    case 'holder':
    case 'giver':
      return [];
  }
}

/** The holders of the post of whoever was asked first: A and B, one of whom was asked. */
export function otherHolders(grid: Grid, request: ServiceRequest): readonly Candidate[] {
  const post = postOf(grid, request);
  return holdersOf(post).map((personId) => ({ personId, code: 'post-b', ref: post?.id ?? '' }));
}

function postOf(grid: Grid, request: ServiceRequest): Post | null {
  const asked = request.askedIds[0];
  const isTheirs = (post: Post): boolean => post.aId === asked || post.bId === asked;
  const refs = request.route.reasons.map(({ ref }) => ref);
  const routed = grid.posts.find((post) => refs.includes(post.id) && isTheirs(post));
  // Whoever was named to stand in answers in the post of the one on leave.
  const { ownerId, actingForId, areaId } = request.route;
  const acted =
    asked === ownerId && grid.posts.find((post) => post.aId === actingForId && post.areaId === areaId);
  if (!routed && acted) return acted;
  // One to whom it was handed on answers in a post of their own.
  return routed ?? grid.posts.find(isTheirs) ?? findPostOfKind(grid, 'clerk');
}

/** A complaint climbs past the people it is kept from. */
export function mayHear({ visibility }: ServiceRequest, chain: readonly Candidate[]): readonly Candidate[] {
  if (visibility === 'staff') return chain;
  return chain.filter(({ code }) => code === 'street');
}

/** Whom it complains about: they never hear of it. */
export function namedIn({ visibility, route }: ServiceRequest): readonly string[] {
  if (visibility === 'staff') return [];
  return route.reasons.flatMap(({ code, personId }) => (code === 'complaint' && personId ? [personId] : []));
}
