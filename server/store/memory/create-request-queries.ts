import type { RequestRepository } from '../../core/requests/ports';
import { countAreas, groupRequests } from '../../core/requests/request-counts';
import type { ServiceRequest } from '../../core/requests/service-request';
import { by, newestFirst } from './compare';
import type { RequestTable } from './create-request-table';
import { answerKept } from './keep';

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
  | 'listOpenOfStaff'
  | 'listBySeq'
  | 'listOfResident'
  | 'listOpenAt'
  | 'listOpenInBuildings'
  | 'listProvisional'
  | 'listSolveHours'
  | 'listKindCorrected'
  | 'countOpenedSince'
  | 'countOpenByArea'
  | 'listAll'
>;

/** The questions about many requests. */
export function createRequestQueries(table: RequestTable): RequestQueries {
  const selectOpen = (communityId: string, isWanted: (request: ServiceRequest) => boolean) =>
    table.open(communityId).filter(isWanted);
  return {
    listOpenOfStaff: (communityId, personId) =>
      answerKept(() =>
        selectOpen(communityId, (request) => worksOn(request, personId) && !request.joinedTo).sort(
          by(
            (request) => request.clocks.solveDueAt,
            (request) => request.id,
          ),
        ),
      ),
    listBySeq: (communityId, seq, closedSince) =>
      answerKept(() =>
        table
          .withSeq(communityId, seq)
          .filter((request) => isOpen(request) || closedSinceOf(request, closedSince))
          .sort(newest),
      ),
    listOfResident: (communityId, personId, limit) =>
      answerKept(() =>
        table
          .all(communityId)
          .filter((request) => isOfResident(request, personId))
          .sort(newest)
          .slice(0, limit),
      ),
    listOpenAt: (communityId, topicId, place) =>
      answerKept(() =>
        selectOpen(communityId, (request) => {
          if (request.topicId !== topicId || !request.place) return false;
          if (place.buildingId !== null) return request.place.buildingId === place.buildingId;
          return place.areaId !== null && request.place.areaId === place.areaId;
        }).sort(newest),
      ),
    listOpenInBuildings: (communityId, buildingIds) =>
      answerKept(() =>
        selectOpen(communityId, (request) => isThere(request, buildingIds)).sort(
          by(
            (request) => request.number.openedOn,
            (request) => request.number.seq,
          ),
        ),
      ),
    listProvisional: (communityId) =>
      answerKept(() =>
        selectOpen(communityId, (request) => request.clocks.provisional).sort(by((request) => request.id)),
      ),
    listSolveHours: (communityId, topicId, areaId, since, limit) =>
      answerKept(() =>
        table
          .solvedOfTopic(communityId, topicId)
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
    listKindCorrected: (communityId) =>
      answerKept(() => table.all(communityId).filter(isKindCorrected).sort(byNumber)),
    countOpenedSince: (communityId, openedOn) =>
      answerKept(() =>
        groupRequests(table.all(communityId).filter(({ number }) => number.openedOn >= openedOn)),
      ),
    countOpenByArea: (communityId) => answerKept(() => countAreas(table.open(communityId).map(areaOf))),
    listAll: (communityId) => answerKept(() => [...table.all(communityId)].sort(byNumber)),
  };
}

const byNumber = by<ServiceRequest>(
  (request) => request.number.openedOn,
  (request) => request.number.seq,
);

const isKindCorrected = ({ events }: ServiceRequest) => events.some(({ kind }) => kind === 'kind-corrected');

const isThere = ({ place }: ServiceRequest, buildingIds: readonly string[]) =>
  place?.buildingId != null && buildingIds.includes(place.buildingId);

const worksOn = ({ ownerId, askedIds, coHandlerIds }: ServiceRequest, personId: string) =>
  ownerId === personId || askedIds.includes(personId) || coHandlerIds.includes(personId);

const isOfResident = ({ requesterId, followers }: ServiceRequest, personId: string) =>
  requesterId === personId || followers.some((follower) => follower.personId === personId);

const closedSinceOf = ({ state, closedAt }: ServiceRequest, since: Date) =>
  state === 'closed' && closedAt !== null && closedAt >= since;

/** Where the matter lies; without a place, the area that was found for it. */
const areaOf = ({ place, route }: ServiceRequest) => place?.areaId ?? route.areaId;
