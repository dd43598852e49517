import type { RequestRepository } from '../../core/requests/ports';
import { countAreas, groupRequests } from '../../core/requests/request-counts';
import type { ServiceRequest } from '../../core/requests/service-request';
import { bareCollection, withinTime } from '../bare-collection';
import type { StoreDeps } from '../store-deps';
import { toRequest } from './request-rows';

const hourMs = 3_600_000;

type RequestQueries = Pick<
  RequestRepository,
  | 'find'
  | 'findBySourceKey'
  | 'findByNumber'
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

export function createRequestQueries({ models }: Pick<StoreDeps, 'models'>): RequestQueries {
  const requests = bareCollection(models.requests);
  const within = withinTime(models.requests);
  return {
    async find(id) {
      const row = await requests.findOne({ _id: id }, within);
      return row && toRequest(row);
    },
    async findBySourceKey(communityId, sourceKey) {
      const row = await requests.findOne({ communityId, sourceKey }, within);
      return row && toRequest(row);
    },
    async findByNumber(communityId, openedOn, seq) {
      const row = await requests.findOne(
        { communityId, 'number.openedOn': openedOn, 'number.seq': seq },
        within,
      );
      return row && toRequest(row);
    },
    async listOpenOfStaff(communityId, personId) {
      const rows = await requests
        .find({ communityId, isOpen: true, staffIds: personId, joinedTo: null }, within)
        .sort({ 'clocks.solveDueAt': 1, _id: 1 })
        .toArray();
      return rows.map(toRequest);
    },
    async listBySeq(communityId, seq, closedSince) {
      const rows = await requests
        .find(
          {
            $or: [
              { communityId, 'number.seq': seq, isOpen: true },
              { communityId, 'number.seq': seq, isOpen: false, closedAt: { $gte: closedSince } },
            ],
          },
          within,
        )
        .sort({ openedAt: -1, _id: -1 })
        .toArray();
      return rows.map(toRequest);
    },
    async listOfResident(communityId, personId, limit) {
      const rows = await requests
        .find({ communityId, residentIds: personId }, within)
        .sort({ openedAt: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return rows.map(toRequest);
    },
    async listOpenAt(communityId, topicId, { areaId, buildingId }) {
      // Nothing was said about the place: nothing is evidently the same.
      if (areaId === null && buildingId === null) return [];
      const where = buildingId === null ? { 'place.areaId': areaId } : { 'place.buildingId': buildingId };
      const rows = await requests
        .find({ communityId, isOpen: true, topicId, ...where }, within)
        .sort({ openedAt: -1, _id: -1 })
        .toArray();
      return rows.map(toRequest);
    },
    async listOpenInBuildings(communityId, buildingIds) {
      const rows = await requests
        .find({ communityId, isOpen: true, 'place.buildingId': { $in: [...buildingIds] } }, within)
        .toArray();
      return rows.map(toRequest).sort(byNumber);
    },
    async listProvisional(communityId) {
      const rows = await requests
        .find({ communityId, isOpen: true, 'clocks.provisional': true }, within)
        .sort({ _id: 1 })
        .toArray();
      return rows.map(toRequest);
    },
    async listSolveHours(communityId, topicId, areaId, since, limit) {
      const rows = await requests
        .find({ communityId, topicId, areaId, outcome: 'solved', closedAt: { $gte: since } }, within)
        .project<{ openedAt: Date; closedAt: Date | null }>({ openedAt: 1, closedAt: 1 })
        .sort({ closedAt: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return rows.map(
        ({ openedAt, closedAt }) => ((closedAt ?? openedAt).getTime() - openedAt.getTime()) / hourMs,
      );
    },
    async listKindCorrected(communityId) {
      const rows = await requests
        .find({ communityId, 'events.kind': 'kind-corrected' }, within)
        .sort({ 'number.openedOn': 1, 'number.seq': 1 })
        .toArray();
      return rows.map(toRequest);
    },
    async countOpenedSince(communityId, openedOn) {
      const rows = await requests
        .find({ communityId, 'number.openedOn': { $gte: openedOn } }, within)
        .project<Pick<ServiceRequest, 'requestClass' | 'state'>>({ requestClass: 1, state: 1 })
        .toArray();
      return groupRequests(rows);
    },
    async countOpenByArea(communityId) {
      const rows = await requests
        .find({ communityId, isOpen: true }, within)
        .project<{ areaId: string | null }>({ areaId: 1 })
        .toArray();
      return countAreas(rows.map(({ areaId }) => areaId));
    },
    async listAll(communityId) {
      const rows = await requests
        .find({ communityId }, within)
        .sort({ 'number.openedOn': 1, 'number.seq': 1 })
        .toArray();
      return rows.map(toRequest);
    },
  };
}

const byNumber = ({ number: a }: ServiceRequest, { number: b }: ServiceRequest): number =>
  a.openedOn === b.openedOn ? a.seq - b.seq : a.openedOn < b.openedOn ? -1 : 1;
