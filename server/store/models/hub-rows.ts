import type { StoreCollection } from './store-collection';

/** A message of the web chat, as its hub keeps it. */
export interface HubMessageRow {
  readonly _id: string;
  readonly communityId: string;
  readonly clientId: string | null;
  readonly hasClientId: boolean;
  readonly conversation: string;
  readonly roomId: string | null;
  readonly from: string;
  readonly kind: 'text' | 'image' | 'voice' | 'link' | 'recalled' | 'system';
  readonly text: string;
  readonly attachmentId: string | null;
  readonly voiceSeconds: number | null;
  readonly mentions: string[];
  readonly at: Date;
}

export const hubMessages: StoreCollection<HubMessageRow> = {
  name: 'hubMessages',
  fields: {
    _id: String,
    communityId: String,
    clientId: String,
    hasClientId: Boolean,
    conversation: String,
    roomId: String,
    from: String,
    kind: String,
    text: String,
    attachmentId: String,
    voiceSeconds: Number,
    mentions: [String],
    at: Date,
  },
  indexes: [
    { keys: { communityId: 1, from: 1, clientId: 1 }, unique: true, partial: { hasClientId: true } },
    { keys: { communityId: 1, conversation: 1, _id: 1 } },
  ],
};

/** How far somebody has read a conversation. */
export interface HubReadRow {
  readonly _id: string;
  readonly communityId: string;
  readonly personId: string;
  readonly conversation: string;
  readonly messageId: string;
}

export const hubReads: StoreCollection<HubReadRow> = {
  name: 'hubReads',
  fields: { _id: String, communityId: String, personId: String, conversation: String, messageId: String },
  indexes: [{ keys: { communityId: 1, personId: 1, conversation: 1 }, unique: true }],
};
