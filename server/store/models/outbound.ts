import { SchemaTypes } from 'mongoose';
import type { OutboundMessage } from '../../core/outbound/outbound-message';
import { indexName, type StoreCollection, type StoreIndex } from './store-collection';

export interface OutboundRow extends Omit<OutboundMessage, 'id'> {
  readonly _id: string;
  /** Tells a claim from its own repetition. */
  readonly claimToken: string | null;
}

const pending = { state: 'pending' } as const;

const byUrgency: StoreIndex = {
  keys: { communityId: 1, priority: 1, createdAt: 1, order: 1, _id: 1 },
  partial: pending,
};

const byWake: StoreIndex = { keys: { communityId: 1, notBefore: 1 }, partial: pending };

/** Named to the planner, which would sort all that waits to find the first. */
export const outboundHints = { byUrgency: indexName(byUrgency), byWake: indexName(byWake) };

export const outbound: StoreCollection<OutboundRow> = {
  name: 'outbound',
  fields: {
    _id: String,
    communityId: String,
    target: SchemaTypes.Mixed,
    targetKey: String,
    content: SchemaTypes.Mixed,
    sendClass: String,
    priority: Number,
    requestId: String,
    state: String,
    order: Number,
    createdAt: Date,
    notBefore: Date,
    expiresAt: Date,
    leaseUntil: Date,
    attempts: Number,
    sentAt: Date,
    sentText: String,
    providerMessageId: String,
    failure: String,
    claimToken: String,
  },
  indexes: [
    byUrgency,
    { keys: { communityId: 1, targetKey: 1, createdAt: 1, order: 1, _id: 1 }, partial: pending },
    byWake,
    { keys: { communityId: 1, expiresAt: 1 }, partial: pending },
    { keys: { communityId: 1, leaseUntil: 1, _id: 1 }, partial: { state: 'sending' } },
    { keys: { communityId: 1, state: 1 } },
  ],
};
