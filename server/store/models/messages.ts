import { SchemaTypes } from 'mongoose';
import type { StoredMessage } from '../../core/messages/stored-message';
import type { Dropped } from '../../core/shared/set-aside';
import type { StoreCollection } from './store-collection';

export interface MessageRow extends Omit<StoredMessage, 'id'> {
  readonly _id: string;
  readonly version: number;
  /** Neither handled, set aside nor history. */
  readonly isWaiting: boolean;
  readonly isHandled: boolean;
  /** Set aside, and neither handled nor dropped since. */
  readonly isSetAside: boolean;
  /** Given up by a person. */
  readonly dropped?: Dropped | null;
  readonly hasOutbox: boolean;
  readonly outboxAt: Date;
  /** Tells a claim, a failure from its own repetition. */
  readonly leaseToken: string | null;
  readonly failureToken: string | null;
}

export const messages: StoreCollection<MessageRow> = {
  name: 'messages',
  fields: {
    _id: String,
    communityId: String,
    channel: String,
    account: String,
    providerMessageId: String,
    contactId: String,
    roomId: String,
    kind: String,
    text: String,
    voiceSeconds: Number,
    attachmentId: String,
    mentionsBot: Boolean,
    at: Date,
    receivedAt: Date,
    late: Boolean,
    history: Boolean,
    handledAt: Date,
    leaseUntil: Date,
    leaseHolder: String,
    tries: Number,
    setAside: SchemaTypes.Mixed,
    dropped: SchemaTypes.Mixed,
    outbox: SchemaTypes.Mixed,
    version: Number,
    isWaiting: Boolean,
    isHandled: Boolean,
    isSetAside: Boolean,
    hasOutbox: Boolean,
    outboxAt: Date,
    leaseToken: String,
    failureToken: String,
  },
  indexes: [
    { keys: { communityId: 1, channel: 1, account: 1, providerMessageId: 1 }, unique: true },
    {
      keys: { communityId: 1, channel: 1, account: 1, receivedAt: 1, at: 1, _id: 1 },
      partial: { isWaiting: true },
    },
    { keys: { communityId: 1, channel: 1, account: 1, at: -1 }, partial: { isHandled: true } },
    { keys: { communityId: 1, channel: 1, account: 1, contactId: 1, at: -1, _id: -1 } },
    { keys: { communityId: 1 }, partial: { isSetAside: true } },
    { keys: { communityId: 1, outboxAt: 1, _id: 1 }, partial: { hasOutbox: true } },
  ],
};
