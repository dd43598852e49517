import { SchemaTypes } from 'mongoose';
import type { ServiceRequest } from '../../core/requests/service-request';
import type { StoreCollection } from './store-collection';

export interface RequestRow extends Omit<ServiceRequest, 'id'> {
  readonly _id: string;
  readonly isOpen: boolean;
  /** Where the matter lies; without a place, the area that was found for it. */
  readonly areaId: string | null;
  /** Owner, asked and co-handlers. */
  readonly staffIds: string[];
  /** Requester and followers. */
  readonly residentIds: string[];
  readonly hasOutbox: boolean;
  readonly outboxAt: Date;
  /** Tells a write from its own repetition. */
  readonly writeToken: string;
}

const { Mixed } = SchemaTypes;

export const requests: StoreCollection<RequestRow> = {
  name: 'requests',
  fields: {
    _id: String,
    communityId: String,
    number: Mixed,
    requestClass: String,
    topicId: String,
    topicLabel: String,
    candidateIds: [String],
    text: String,
    attachmentIds: [String],
    place: Mixed,
    requesterId: String,
    sourceKey: String,
    firstReceiverId: String,
    state: String,
    outcome: String,
    version: Number,
    ownerId: String,
    askedIds: [String],
    coHandlerIds: [String],
    visibility: String,
    route: Mixed,
    cycle: Number,
    hops: Number,
    openedAt: Date,
    clocks: Mixed,
    lookAt: Date,
    acceptedAt: Date,
    firstContactAt: Date,
    closedAt: Date,
    followers: Mixed,
    joinedTo: Mixed,
    childIds: [String],
    standsAlone: Boolean,
    evidence: Mixed,
    rating: String,
    escalations: Mixed,
    events: Mixed,
    outbox: Mixed,
    isOpen: Boolean,
    areaId: String,
    staffIds: [String],
    residentIds: [String],
    hasOutbox: Boolean,
    outboxAt: Date,
    writeToken: String,
  },
  indexes: [
    { keys: { communityId: 1, 'number.openedOn': 1, 'number.seq': 1 }, unique: true },
    { keys: { communityId: 1, sourceKey: 1 }, unique: true },
    { keys: { communityId: 1, staffIds: 1, 'clocks.solveDueAt': 1, _id: 1 }, partial: { isOpen: true } },
    { keys: { communityId: 1, residentIds: 1, openedAt: -1, _id: -1 } },
    { keys: { communityId: 1, 'number.seq': 1, isOpen: 1, closedAt: 1 } },
    {
      keys: { communityId: 1, topicId: 1, 'place.buildingId': 1, openedAt: -1, _id: -1 },
      partial: { isOpen: true },
    },
    {
      keys: { communityId: 1, topicId: 1, 'place.areaId': 1, openedAt: -1, _id: -1 },
      partial: { isOpen: true },
    },
    { keys: { communityId: 1, topicId: 1, areaId: 1, closedAt: 1, _id: 1 }, partial: { outcome: 'solved' } },
    { keys: { communityId: 1, _id: 1 }, partial: { isOpen: true, 'clocks.provisional': true } },
    { keys: { communityId: 1, outboxAt: 1, _id: 1 }, partial: { hasOutbox: true } },
  ],
};
