import type { Grid, Leave } from '../grid/grid';
import { holdersOf } from '../grid/find-post';
import { isOnLeave } from '../grid/is-on-leave';
import { leavePast, leaveTooLong, leaveTwice, nobodyStandsIn, standInAway, standInSelf } from './errors';
import { postsMissing, reachableInPost, standInOf, turnsWithin, withLeave } from './stand-ins';

export interface LeaveWish {
  readonly personId: string;
  readonly from: Date;
  readonly to: Date;
  /** Whom the person named to stand in. */
  readonly substituteId: string | null;
}

export interface LeavePlan {
  /** Who takes over what is open; null for somebody without a post. */
  readonly standInId: string | null;
}

const longestMs = 366 * 24 * 3_600_000;

/**
 * Whether somebody may plan to be away: at every instant of it each post they hold, or stand in for, has its other holder
 * or a named one who is there. Throws `leaves.past`, `leaves.too-long`, `leaves.twice`, `leaves.stand-in-self`,
 * `leaves.stand-in-away`, `leaves.nobody-stands-in`.
 */
export function planLeave(grid: Grid, wish: LeaveWish, now: Date): LeavePlan {
  const leave: Leave = { id: 'wish', ...wish };
  checkTime(grid, leave, now);
  checkSubstitute(grid, leave);
  const planned = withLeave(grid, leave);
  for (const post of postsMissing(grid, leave)) {
    for (const at of turnsWithin(grid, leave)) {
      if (reachableInPost(planned, post, at) !== null) continue;
      const away = holdersOf(post).filter(
        (personId) => personId !== leave.personId && isOnLeave(grid, personId, at),
      );
      throw nobodyStandsIn(post.title, away);
    }
  }
  return { standInId: standInOf(grid, leave) };
}

/** Throws when the time is over, too long, or somebody's own leave already. */
export function checkTime(grid: Grid, leave: Leave, now: Date): void {
  if (leave.to <= now) throw leavePast();
  if (leave.to.getTime() - leave.from.getTime() > longestMs) throw leaveTooLong();
  const other = grid.leaves.find((each) => each.personId === leave.personId && overlap(each, leave));
  if (other) throw leaveTwice(other);
}

function checkSubstitute(grid: Grid, leave: Leave): void {
  const { substituteId } = leave;
  if (!substituteId) return;
  if (substituteId === leave.personId) throw standInSelf();
  const isAway = grid.leaves.some((each) => each.personId === substituteId && overlap(each, leave));
  if (isAway) throw standInAway(substituteId);
}

const overlap = (one: Leave, other: Leave): boolean => one.from < other.to && other.from < one.to;
