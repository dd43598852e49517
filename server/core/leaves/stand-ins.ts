import { firstReachable, type Candidate } from '../grid/first-reachable';
import { holdersOf } from '../grid/find-post';
import type { Grid, Leave, Post } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import { reachableHolder } from '../grid/reachable-holder';

/** The grid as it would be with one leave more. */
export const withLeave = (grid: Grid, leave: Leave): Grid => ({ ...grid, leaves: [...grid.leaves, leave] });

/** The posts in which somebody is missed: their own, as A or B, and those of whoever named them to stand in meanwhile. */
export function postsMissing(grid: Grid, leave: Leave): readonly Post[] {
  const served = new Set([leave.personId]);
  for (const other of grid.leaves)
    if (other.substituteId === leave.personId && other.from < leave.to && leave.from < other.to)
      served.add(other.personId);
  return grid.posts.filter(
    (post) => post.kind !== 'operator' && holdersOf(post).some((personId) => served.has(personId)),
  );
}

/** Who of a post, or named by one of its holders, can be reached at an instant; null: nobody. */
export function reachableInPost(grid: Grid, post: Post, at: Date): string | null {
  const candidates = holdersOf(post).map((personId, index): Candidate => ({
    personId,
    code: index === 0 ? 'post-a' : 'post-b',
    ref: post.id,
  }));
  const found = firstReachable(grid, { at, candidates, exceptIds: [] });
  const isReached = found?.reasons.every(({ code }) => code !== 'nobody-reachable') ?? false;
  return isReached ? (found?.chosen.personId ?? null) : null;
}

/** The instants within a leave at which anybody's leave begins or ends: between two of them nothing changes. */
export function turnsWithin(grid: Grid, { from, to }: Leave): readonly Date[] {
  const turns = grid.leaves.flatMap((other) => [other.from, other.to]);
  return [from, ...turns.filter((turn) => turn > from && turn < to)];
}

/**
 * Who takes over what somebody has in hand: whom they named, else whoever acts in their post from then on, up to duty,
 * clerk, secretary and street. Null: they hold no post, or there is nobody else.
 */
export function standInOf(grid: Grid, leave: Leave): string | null {
  if (leave.substituteId && !isOnLeave(grid, leave.substituteId, leave.from)) return leave.substituteId;
  const own = grid.posts.filter((post) => post.kind !== 'operator');
  const post = own.find(({ aId }) => aId === leave.personId) ?? own.find(({ bId }) => bId === leave.personId);
  if (!post) return null;
  const at = leave.from;
  const found = reachableHolder(withLeave(grid, leave), { post, at, exceptIds: [leave.personId] });
  return found && !found.reasons.some(({ code }) => code === 'nobody-reachable') ? found.personId : null;
}
