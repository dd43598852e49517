import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { isHotSpot } from '../../../server/core/requests/hot-spots/is-hot-spot';
import { listOpenNear, type ListOpenNearDeps } from '../../../server/core/requests/hot-spots/list-open-near';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { findDuplicates } from '../../../server/core/understanding/duplicates/find-duplicates';

/**
 * The open request that is most surely about the same: of the same kind, or one like it in other words, at the same place.
 * Questions, service items, opinions and complaints are each person's own.
 */
export async function findSameRequest(
  deps: ListOpenNearDeps,
  draft: RequestDraft,
  communityId: string,
  at: Date,
): Promise<ServiceRequest | null> {
  const { place, topicId } = draft;
  if (!place || draft.complaintAboutIds.length > 0) return null;
  const guessIds = (draft.candidateIds ?? []).filter((id) => id !== topicId);
  const topicIds = [...(topicId ? [topicId] : []), ...guessIds];
  const near = await listOpenNear(deps, communityId, topicIds, place);
  // It was opened by this very message, which is handled again.
  if (near.some(({ sourceKey }) => sourceKey === `${draft.sourceMessageId}#${draft.part}`)) return null;
  // What is handled with another is followed there.
  const open = near
    .filter(({ joinedTo }) => joinedTo === null)
    .map((request) => ({ ...request, isHotSpot: isHotSpot(request) }));
  const [same] = findDuplicates({ ...draft, guessIds }, open, at);
  return near.find(({ id }) => id === same?.id) ?? null;
}
