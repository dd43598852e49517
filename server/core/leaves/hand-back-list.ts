import { holdersOf } from '../grid/find-post';
import type { Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import type { ServiceRequest } from '../requests/service-request';
import type { LeaveRecord } from './leave-record';
import type { LeaveDeps } from './open-leave';
import { openRequestsOf } from './open-requests-of';

export interface HandBack {
  readonly requests: readonly ServiceRequest[];
  /** Who may have them. */
  readonly holderIds: readonly string[];
}

/** What others have in hand for the person since the leave began: what they took over, and what came to them meanwhile. */
export async function handBackList(
  deps: Pick<LeaveDeps, 'leaves' | 'requests'>,
  grid: Grid,
  leave: Pick<LeaveRecord, 'communityId' | 'personId' | 'from'>,
  at: Date,
): Promise<HandBack> {
  const { personId } = leave;
  const since = await deps.leaves.listSince(leave.communityId, leave.from);
  const posts = grid.posts.filter((post) => holdersOf(post).includes(personId));
  const holders = new Set([
    ...since.flatMap(({ standInId }) => standInId ?? []),
    ...posts.flatMap(holdersOf),
  ]);
  holders.delete(personId);
  const passedIds = new Set(
    since
      .flatMap(({ passed }) => passed.filter(({ fromId }) => fromId === personId))
      .map(({ requestId }) => requestId),
  );
  // What the person only had for somebody who is there again goes back to that one.
  const others = new Set(
    since
      .filter(({ standInId }) => standInId === personId)
      .flatMap(({ passed }) => passed)
      .filter(({ fromId }) => !isOnLeave(grid, fromId, at))
      .map(({ requestId }) => requestId),
  );
  const holderIds = [...holders];
  const open = await openRequestsOf(deps, leave.communityId, holderIds);
  const requests = open.filter(
    (request) =>
      (passedIds.has(request.id) && !others.has(request.id)) ||
      (request.route.actingForId === personId && request.route.decidedAt >= leave.from),
  );
  return { requests, holderIds };
}
