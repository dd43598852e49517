import type { ServiceRequest } from '../../core/requests/service-request';
import type { RequestRow } from '../models/requests';

/** The whole document of a request, with what the indexes need. */
export function toRequestRow(request: ServiceRequest, writtenAt: Date, writeToken: string): RequestRow {
  const { id, ...rest } = request;
  return {
    _id: id,
    ...rest,
    isOpen: request.state !== 'closed',
    areaId: request.place?.areaId ?? request.route.areaId,
    staffIds: [...new Set([request.ownerId, ...request.askedIds, ...request.coHandlerIds])],
    residentIds: [...new Set([request.requesterId, ...request.followers.map(({ personId }) => personId)])],
    hasOutbox: request.outbox.length > 0,
    outboxAt: writtenAt,
    writeToken,
  };
}

export const toRequest = (row: RequestRow): ServiceRequest => ({
  id: row._id,
  communityId: row.communityId,
  number: row.number,
  requestClass: row.requestClass,
  topicId: row.topicId,
  topicLabel: row.topicLabel,
  ...(row.candidateIds && { candidateIds: row.candidateIds }),
  text: row.text,
  place: row.place,
  requesterId: row.requesterId,
  sourceKey: row.sourceKey,
  firstReceiverId: row.firstReceiverId,
  state: row.state,
  outcome: row.outcome,
  version: row.version,
  ownerId: row.ownerId,
  askedIds: row.askedIds,
  coHandlerIds: row.coHandlerIds,
  visibility: row.visibility,
  route: row.route,
  cycle: row.cycle,
  hops: row.hops,
  openedAt: row.openedAt,
  clocks: row.clocks,
  lookAt: row.lookAt,
  acceptedAt: row.acceptedAt,
  firstContactAt: row.firstContactAt,
  closedAt: row.closedAt,
  followers: row.followers,
  // Written before there were hot spots: a row without.
  joinedTo: row.joinedTo ?? null,
  childIds: row.childIds ?? [],
  standsAlone: row.standsAlone ?? false,
  attachmentIds: row.attachmentIds,
  evidence: row.evidence,
  rating: row.rating,
  escalations: row.escalations,
  events: row.events,
  outbox: row.outbox,
});
