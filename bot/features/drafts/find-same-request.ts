import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { ServiceRequest } from '../../../server/core/requests/service-request';

/**
 * An open request about the same thing at the same place, if any: same topic and building, and no other unit. Questions,
 * service items and complaints are each person's own.
 */
export async function findSameRequest(
  deps: { readonly requests: Pick<RequestRepository, 'listOpenAt'> },
  draft: RequestDraft,
  communityId: string,
): Promise<ServiceRequest | null> {
  const { place, topicId, requestClass } = draft;
  if (!topicId || !place || requestClass === 'Q' || requestClass === 'S' || requestClass === 'O') return null;
  if (draft.complaintAboutIds.length > 0) return null;
  const open = await deps.requests.listOpenAt(communityId, topicId, {
    areaId: place.areaId,
    buildingId: place.buildingId,
  });
  const same = open.filter(
    (request) => request.visibility === 'staff' && isSameUnit(request.place?.unit ?? null, place.unit),
  );
  return same[0] ?? null;
}

function isSameUnit(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}
