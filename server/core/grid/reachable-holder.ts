import { dutyChain } from './duty-officer-at';
import { findPostOfKind, holdersOf } from './find-post';
import { firstReachable, type Candidate, type HolderReason } from './first-reachable';
import type { Grid, Post } from './grid';
import { isOnLeave } from './is-on-leave';

export interface ReachableHolder {
  readonly personId: string;
  /** The post's A, when on leave and somebody else acts. */
  readonly actingForId: string | null;
  /** The post's other holder, when there. */
  readonly backupId: string | null;
  readonly reasons: readonly HolderReason[];
}

export interface HolderInput {
  readonly post: Post;
  readonly at: Date;
  readonly exceptIds: readonly string[];
}

/** Who acts in a post at that instant: A, B, the duty officer, the clerk, the secretary, the street, in this order. */
export function reachableHolder(grid: Grid, input: HolderInput): ReachableHolder | null {
  const { post, at } = input;
  return toHolder(grid, input, [...postCandidates(post), ...dutyChain(grid, at), ...lastCandidates(grid)]);
}

/**
 * Who takes what no rule gives to anybody: the clerk on duty, else the clerk's post, A before B, else whoever is on
 * duty. A roster slot counts first only when it is a clerk's, because the matter needs a desk.
 */
export function clerkOnDutyAt(grid: Grid, input: HolderInput): ReachableHolder | null {
  const { post, at } = input;
  const clerks = holdersOf(post);
  const duty = dutyChain(grid, at);
  const candidates = [
    ...duty.slice(0, 1).filter((candidate) => clerks.includes(candidate.personId)),
    ...clerks.map((personId): Candidate => ({ personId, code: 'clerk', ref: post.id })),
    ...duty,
    ...lastCandidates(grid),
  ];
  return toHolder(
    grid,
    input,
    candidates.map((candidate) =>
      clerks.includes(candidate.personId) ? { ...candidate, code: 'clerk' } : candidate,
    ),
  );
}

/** Secretary and street: the end of every chain. */
export function lastCandidates(grid: Grid): readonly Candidate[] {
  return (['secretary', 'street'] as const).flatMap((kind) => candidatesOfKind(grid, kind));
}

/** The holders of the one post of a kind, A before B. */
export function candidatesOfKind(grid: Grid, kind: 'clerk' | 'secretary' | 'street'): readonly Candidate[] {
  const post = findPostOfKind(grid, kind);
  return holdersOf(post).map((personId) => ({ personId, code: kind, ref: post?.id ?? '' }));
}

function postCandidates(post: Post): readonly Candidate[] {
  return holdersOf(post).map((personId, index) => ({
    personId,
    code: index === 0 ? 'post-a' : 'post-b',
    ref: post.id,
  }));
}

function toHolder(grid: Grid, input: HolderInput, candidates: readonly Candidate[]): ReachableHolder | null {
  const { post, at, exceptIds } = input;
  const found = firstReachable(grid, { at, candidates, exceptIds });
  if (!found) return null;
  const { personId } = found.chosen;
  const others = holdersOf(post).filter((id) => id !== personId && !exceptIds.includes(id));
  return {
    personId,
    actingForId: personId !== post.aId && isOnLeave(grid, post.aId, at) ? post.aId : null,
    backupId: others.find((id) => !isOnLeave(grid, id, at)) ?? null,
    reasons: found.reasons,
  };
}
