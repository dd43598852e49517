import { isLike, mayBePutTogether, type LikeMatter } from '../../understanding/duplicates/is-like';
import { sameWithinMs } from '../../understanding/duplicates/like-settings';
import type { ServiceRequest } from '../service-request';
import { isHotSpot, takesMore } from './is-hot-spot';
import { listOpenNear, type ListOpenNearDeps } from './list-open-near';

/** The open hot spot that something said now belongs to; null: there is none. */
export async function findHotSpot(
  deps: ListOpenNearDeps,
  communityId: string,
  said: LikeMatter,
  at: Date,
): Promise<ServiceRequest | null> {
  if (!mayBePutTogether(said) || said.topicId === null || said.place === null) return null;
  const near = await listOpenNear(deps, communityId, [said.topicId], said.place);
  const spots = near.filter(
    (request) => isHotSpot(request) && takesMore(request) && isLike(said, request) && isFresh(request, at),
  );
  return earliest(spots);
}

function isFresh({ requestClass, openedAt }: ServiceRequest, at: Date): boolean {
  return at.getTime() - openedAt.getTime() <= (sameWithinMs[requestClass] ?? 0);
}

/** The one that was said first. */
export function earliest(requests: readonly ServiceRequest[]): ServiceRequest | null {
  const [first] = [...requests].sort(
    (a, b) => a.openedAt.getTime() - b.openedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  return first ?? null;
}
