import { SchemaTypes } from 'mongoose';
import type { OutboundMessage } from '../../core/outbound/outbound-message';
import { indexName, type StoreCollection, type StoreIndex } from './store-collection';

export interface OutboundRow extends Omit<OutboundMessage, 'id'> {
  readonly _id: string;
  /** Tells a claim from its own repetition. */
  readonly claimToken: string | null;
  /** Whose claim it is: the account, and the fencing number of its sender. */
  readonly claimAccount: string | null;
  readonly claimFencing: number | null;
  /** Pending or in the air: what the order of its target's rows is made of. */
  readonly isOpen: boolean;
}

const pending = { state: 'pending' } as const;

const byUrgency: StoreIndex = {
  keys: { communityId: 1, priority: 1, createdAt: 1, order: 1, _id: 1 },
  partial: pending,
};

const byTarget: StoreIndex = {
  keys: { communityId: 1, targetKey: 1, createdAt: 1, order: 1, _id: 1 },
  partial: { isOpen: true },
};

const byWake: StoreIndex = { keys: { communityId: 1, notBefore: 1 }, partial: pending };

/** The few rows in the air. */
const byLease: StoreIndex = {
  keys: { communityId: 1, leaseUntil: 1, _id: 1 },
  partial: { state: 'sending' },
};

/** Named to the planner, which would sort all that waits to find the first, or read more than what is in the air. */
export const outboundHints = {
  byUrgency: indexName(byUrgency),
  byTarget: indexName(byTarget),
  byWake: indexName(byWake),
  byLease: indexName(byLease),
};

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
    bundle: String,
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
    claimAccount: String,
    claimFencing: Number,
    isOpen: Boolean,
  },
  indexes: [
    byUrgency,
    byTarget,
    byWake,
    { keys: { communityId: 1, expiresAt: 1 }, partial: pending },
    byLease,
    { keys: { communityId: 1, state: 1 } },
  ],
};
