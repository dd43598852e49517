import type { Grid } from '../grid/grid';
import type { Person } from '../people/person';
import { routeRequest } from '../routing/route-request';
import { routeToClerk } from '../routing/route-to-clerk';
import type { Route } from '../routing/route';
import { findTopic } from '../understanding/topics';
import { homeAreaId, homeBuilding } from './home-of';
import type { ServiceRequest } from './service-request';

/** Who answers for an open request now: a post's holders may have changed since it was opened. A complaint stays where it is. */
export function routeAfresh(request: ServiceRequest, grid: Grid, requester: Person, at: Date): Route {
  if (request.visibility !== 'staff') return request.route;
  const areaId = request.place?.areaId ?? homeAreaId(requester, grid);
  if (request.topicId === null) return routeToClerk({ grid, at, reason: 'no-rule', areaId });
  return routeRequest({
    grid,
    at,
    requestClass: request.requestClass,
    subject: findTopic(request.topicId)?.subject ?? 'living',
    place: request.place,
    homeAreaId: homeAreaId(requester, grid),
    homeBuildingId: homeBuilding(requester, grid)?.id ?? null,
    complaintAboutIds: [],
  });
}
