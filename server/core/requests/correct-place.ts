import type { Grid } from '../grid/grid';
import type { Person } from '../people/person';
import type { Place } from '../understanding/understood';
import type { Changed, ChangeRequestDeps } from './change-request';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { alreadyClosed } from './errors';
import { askToTake } from './messages-on-opening';
import { newsTo } from './news-to';
import { routeAfresh } from './route-afresh';
import { sayOfRequest } from './sayings';

export interface CorrectPlaceInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly requester: Person;
  readonly place: Place;
  readonly cause: Cause;
}

/**
 * Sets the right place. While nobody has accepted, the owner is found afresh; everybody asked hears the place, and whoever is
 * asked only now hears the whole matter.
 */
export function correctPlace(deps: ChangeRequestDeps, input: CorrectPlaceInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state === 'closed') throw alreadyClosed(request);
    const placed = { ...request, place: input.place };
    const isFree = request.state === 'assigned' && request.hops === 0;
    const route = isFree ? routeAfresh(placed, input.grid, input.requester, input.cause.at) : request.route;
    const askedIds = isFree ? [...new Set([...request.askedIds, ...route.askedIds])] : request.askedIds;
    const ownerId = isFree ? route.ownerId : request.ownerId;
    const saying = sayOfRequest('place-corrected-told', {
      number: request.number.label,
      place: input.place.label,
    });
    const known = new Set([request.ownerId, ...request.askedIds]);
    const moved = { ...placed, route, ownerId, askedIds };
    const fresh = [...new Set([ownerId, ...askedIds])].filter((id) => !known.has(id));
    return {
      patch: { place: input.place, route, ownerId, askedIds },
      events: [{ kind: 'place-corrected', note: input.place.label, to: ownerId }],
      messages: [
        ...fresh.flatMap((id) =>
          askToTake({ grid: input.grid, request: moved, requester: input.requester }, id),
        ),
        ...[...known].map((id) => newsTo(request, id, saying)),
      ],
    };
  });
}
