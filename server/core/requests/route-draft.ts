import type { Grid } from '../grid/grid';
import type { Person } from '../people/person';
import { routeRequest } from '../routing/route-request';
import { routeToClerk } from '../routing/route-to-clerk';
import type { Route } from '../routing/route';
import { findTopic } from '../understanding/topics';
import type { RequestDraft } from './dialogue-state';
import { homeAreaId, homeBuilding } from './home-of';

export interface RouteDraftInput {
  readonly grid: Grid;
  readonly draft: RequestDraft;
  readonly requester: Person;
  readonly at: Date;
  readonly toClerk: boolean;
}

/** Who answers for a draft: the rules, or the clerk when the resident asked for a person or nobody knows what it is. */
export function routeDraft({ grid, draft, requester, at, toClerk }: RouteDraftInput): Route {
  const isComplaint = draft.complaintAboutIds.length > 0;
  if (!isComplaint && (toClerk || draft.topicId === null)) {
    return routeToClerk({
      grid,
      at,
      reason: toClerk ? 'asked-for-person' : 'no-rule',
      areaId: draft.place?.areaId ?? homeAreaId(requester, grid),
    });
  }
  return routeRequest({
    grid,
    at,
    requestClass: draft.requestClass,
    subject: findTopic(draft.topicId ?? '')?.subject ?? 'living',
    place: draft.place,
    homeAreaId: homeAreaId(requester, grid),
    homeBuildingId: homeBuilding(requester, grid)?.id ?? null,
    complaintAboutIds: draft.complaintAboutIds,
  });
}
