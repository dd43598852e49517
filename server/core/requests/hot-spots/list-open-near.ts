import { areaWideTopics } from '../../understanding/duplicates/like-settings';
import type { Place } from '../../understanding/understood';
import type { RequestRepository } from '../ports';
import type { ServiceRequest } from '../service-request';

export interface ListOpenNearDeps {
  readonly requests: Pick<RequestRepository, 'listOpenAt' | 'listOpenInBuildings'>;
}

/**
 * What is open where something was said, and all staff may see: in its building, and of these topics in its area when nobody
 * knows the building or when it stops everywhere at once.
 */
export async function listOpenNear(
  { requests }: ListOpenNearDeps,
  communityId: string,
  topicIds: readonly string[],
  place: Place,
): Promise<readonly ServiceRequest[]> {
  const { areaId, buildingId } = place;
  const wide = topicIds.filter((id) => buildingId === null || areaWideTopics.has(id));
  const lists = [
    ...(buildingId === null ? [] : [requests.listOpenInBuildings(communityId, [buildingId])]),
    ...wide.map((id) => requests.listOpenAt(communityId, id, { areaId, buildingId: null })),
  ];
  const found = new Map<string, ServiceRequest>();
  for (const list of await Promise.all(lists)) for (const one of list) found.set(one.id, one);
  return [...found.values()].filter(({ visibility }) => visibility === 'staff');
}
