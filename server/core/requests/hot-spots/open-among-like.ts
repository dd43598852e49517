import { openRequest, type OpenRequestDeps, type OpenRequestInput } from '../open-request';
import type { ServiceRequest } from '../service-request';
import { findHotSpot } from './find-hot-spot';
import { gatherHotSpot, type GatherHotSpotDeps } from './gather-hot-spot';
import { settleJoined } from './settle-joined';

export interface OpenAmongLikeDeps
  extends Omit<OpenRequestDeps, 'requests' | 'people'>, Omit<GatherHotSpotDeps, 'requests' | 'people'> {
  readonly requests: OpenRequestDeps['requests'] & GatherHotSpotDeps['requests'];
  readonly people: OpenRequestDeps['people'] & GatherHotSpotDeps['people'];
}

/**
 * Opens a request where others may have said the same: the last that was missing makes a hot spot, and with a hot spot there it is
 * handled with that from the start. Who asks for a person, or says that it is another matter, has their own. Run again: the
 * first one, completed.
 */
export async function openAmongLike(
  deps: OpenAmongLikeDeps,
  input: OpenRequestInput,
): Promise<ServiceRequest> {
  const { grid, draft, requester, at } = input;
  if (input.toClerk || draft.standsAlone || draft.complaintAboutIds.length > 0)
    return openRequest(deps, input);
  await gatherHotSpot(deps, { grid, matter: draft, also: requester, at });
  const joinTo = await findHotSpot(deps, grid.community.id, draft, at);
  const request = await openRequest(deps, { ...input, joinTo });
  await settleJoined(deps, request, grid, at);
  return request;
}
