import { dutyOfficerAt } from '../grid/duty-officer-at';
import { findPostOfKind, holdersOf } from '../grid/find-post';
import type { Grid, Post } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import { clerkOnDutyAt, reachableHolder, type ReachableHolder } from '../grid/reachable-holder';
import { DomainError } from '../shared/errors';
import { choosePost, type ChoosePostInput } from './choose-post';
import type { Route } from './route';
import { routeComplaint } from './route-complaint';

export interface RouteRequestInput extends ChoosePostInput {
  readonly at: Date;
  /** Staff the matter complains about. */
  readonly complaintAboutIds: readonly string[];
}

/** Who answers for a matter at that instant, and why. Throws `routing.no-clerk` in a community without a clerk's post. */
export function routeRequest(input: RouteRequestInput): Route {
  const { grid, at } = input;
  const chosen = choosePost(input);
  if (input.complaintAboutIds.length > 0) {
    return routeComplaint({ grid, at, areaId: chosen.areaId, aboutIds: input.complaintAboutIds });
  }

  const post = chosen.post ?? findPostOfKind(grid, 'clerk');
  if (!post) throw new DomainError('conflict', 'routing.no-clerk', 'The community has no clerk');
  const holder = actingIn(grid, post, chosen.post ? 'post' : 'clerk', at);
  const isDanger = input.requestClass === 'E';
  const coHandler = chosen.coPost && actingIn(grid, chosen.coPost, 'post', at);

  return {
    ownerId: holder.personId,
    askedIds: isDanger ? askedInDanger(grid, post, holder.personId, at) : [holder.personId],
    backupId: holder.backupId,
    actingForId: holder.actingForId,
    coHandlerIds: coHandler && coHandler.personId !== holder.personId ? [coHandler.personId] : [],
    areaId: chosen.areaId,
    visibility: 'staff',
    by: chosen.post ? 'post' : 'clerk',
    reasons: [
      ...chosen.reasons,
      ...(isDanger ? [{ code: 'danger', personId: null, ref: null }] : []),
      ...holder.reasons,
    ],
    decidedAt: at,
  };
}

function actingIn(grid: Grid, post: Post, by: Route['by'], at: Date): ReachableHolder {
  const find = by === 'post' ? reachableHolder : clerkOnDutyAt;
  const holder = find(grid, { post, at, exceptIds: [] });
  if (!holder) throw new RangeError('a post has an A, so somebody is always found');
  return holder;
}

/** The owner first, then whoever of A, B and the duty officer is there. */
function askedInDanger(grid: Grid, post: Post, ownerId: string, at: Date): readonly string[] {
  const there = holdersOf(post).filter((personId) => !isOnLeave(grid, personId, at));
  const duty = dutyOfficerAt(grid, at);
  return [...new Set([ownerId, ...there, ...(duty ? [duty.personId] : [])])];
}
