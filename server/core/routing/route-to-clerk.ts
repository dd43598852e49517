import { findPostOfKind } from '../grid/find-post';
import type { Grid } from '../grid/grid';
import { clerkOnDutyAt } from '../grid/reachable-holder';
import { DomainError } from '../shared/errors';
import type { Route } from './route';

export interface RouteToClerkInput {
  readonly grid: Grid;
  readonly at: Date;
  readonly reason: 'asked-for-person' | 'no-rule';
  readonly areaId: string | null;
}

/** The clerk on duty has it: a resident asked for a person, or nobody knows what it is. Throws `routing.no-clerk`. */
export function routeToClerk({ grid, at, reason, areaId }: RouteToClerkInput): Route {
  const post = findPostOfKind(grid, 'clerk');
  const holder = post && clerkOnDutyAt(grid, { post, at, exceptIds: [] });
  if (!holder) throw new DomainError('conflict', 'routing.no-clerk', 'The community has no clerk');
  return {
    ownerId: holder.personId,
    askedIds: [holder.personId],
    backupId: holder.backupId,
    actingForId: holder.actingForId,
    coHandlerIds: [],
    areaId,
    visibility: 'staff',
    by: 'clerk',
    reasons: [{ code: reason, personId: null, ref: null }, ...holder.reasons],
    decidedAt: at,
  };
}
