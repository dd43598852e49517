import type { RequestRepository } from '../../core/requests/ports';
import type { ServiceRequest } from '../../core/requests/service-request';
import { answer } from './answer';
import { by, newestFirst } from './compare';

const hourMs = 3_600_000;

const newest = newestFirst(
  by<ServiceRequest>(
    (request) => request.openedAt,
    (request) => request.id,
  ),
);

const isOpen = (request: ServiceRequest) => request.state !== 'closed';

type RequestQueries = Pick<
  RequestRepository,
  'listOpenOfStaff' | 'listBySeq' | 'listOfResident' | 'listOpenAt' | 'listSolveHours' | 'listAll'
>;

/** The questions about many requests, answered from all of a community. */
export function createRequestQueries(
  all: (communityId: string) => readonly ServiceRequest[],
): RequestQueries {
  const select = (communityId: string, isWanted: (request: ServiceRequest) => boolean) =>
    all(communityId).filter(isWanted);
  return {
    listOpenOfStaff: (communityId, personId) =>
      answer(() =>
        select(communityId, (request) => isOpen(request) && worksOn(request, personId)).sort(
          by(
            (request) => request.clocks.solveDueAt,
            (request) => request.id,
          ),
        ),
      ),
    listBySeq: (communityId, seq, closedSince) =>
      answer(() =>
        select(
          communityId,
          (request) => request.number.seq === seq && (isOpen(request) || closedSinceOf(request, closedSince)),
        ).sort(newest),
      ),
    listOfResident: (communityId, personId, limit) =>
      answer(() =>
        select(communityId, (request) => isOfResident(request, personId))
          .sort(newest)
          .slice(0, limit),
      ),
    listOpenAt: (communityId, topicId, place) =>
      answer(() =>
        select(communityId, (request) => {
          if (!isOpen(request) || request.topicId !== topicId || !request.place) return false;
          if (place.buildingId !== null) return request.place.buildingId === place.buildingId;
          return place.areaId !== null && request.place.areaId === place.areaId;
        }).sort(newest),
      ),
    listSolveHours: (communityId, topicId, areaId, since, limit) =>
      answer(() =>
        select(communityId, (request) => request.topicId === topicId && request.outcome === 'solved')
          .filter((request) => areaOf(request) === areaId && closedSinceOf(request, since))
          .sort(
            by(
              (request) => request.closedAt ?? since,
              (request) => request.id,
            ),
          )
          .slice(-limit)
          .reverse()
          .map(({ closedAt, openedAt }) => ((closedAt ?? openedAt).getTime() - openedAt.getTime()) / hourMs),
      ),
    listAll: (communityId) =>
      answer(() =>
        [...all(communityId)].sort(
          by(
            (request) => request.number.openedOn,
            (request) => request.number.seq,
          ),
        ),
      ),
  };
}

const worksOn = ({ ownerId, askedIds, coHandlerIds }: ServiceRequest, personId: string) =>
  ownerId === personId || askedIds.includes(personId) || coHandlerIds.includes(personId);

const isOfResident = ({ requesterId, followers }: ServiceRequest, personId: string) =>
  requesterId === personId || followers.some((follower) => follower.personId === personId);

const closedSinceOf = ({ state, closedAt }: ServiceRequest, since: Date) =>
  state === 'closed' && closedAt !== null && closedAt >= since;

/** Where the matter lies; without a place, the area that was found for it. */
const areaOf = ({ place, route }: ServiceRequest) => place?.areaId ?? route.areaId;
