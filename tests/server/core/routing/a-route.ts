import type { Route } from '../../../../server/core/routing/route';
import { routeRequest, type RouteRequestInput } from '../../../../server/core/routing/route-request';
import { aGrid, tuesday } from '../grid/a-grid';

export const at3 = { areaId: 'jia', buildingId: 'b3' };
export const at7 = { areaId: 'jia', buildingId: 'b7' };
export const at11 = { areaId: 'yi', buildingId: 'b11' };

/** How a light that is out at 3栋 on Tuesday is routed, or what the overrides say instead. */
export function route(overrides: Partial<RouteRequestInput> = {}): Route {
  return routeRequest({
    grid: aGrid(),
    at: tuesday,
    requestClass: 'G',
    subject: 'living',
    place: at3,
    homeAreaId: null,
    complaintAboutIds: [],
    ...overrides,
  });
}

export const codes = (result: Route) => result.reasons.map((reason) => reason.code);
