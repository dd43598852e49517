import type { Connection } from 'mongoose';
import { isDuplicateKey } from './is-duplicate-key';
import { createModel } from './models/create-model';
import { hubMessages, hubReads, type HubMessageRow } from './models/hub-rows';
import { repeatCutOff } from './repeat-cut-off';
import { rowId } from './store-deps';

/** A message of the web chat as its hub knows it. */
export type HubMessageValue = Omit<HubMessageRow, '_id' | 'communityId' | 'hasClientId' | 'mentions'> & {
  readonly id: string;
  readonly mentions: readonly string[];
};

/** What the hub of the web chat keeps, for one community. Has the shape of the hub's own port. */
export function createHubStore(deps: { readonly connection: Connection; readonly communityId: string }) {
  const { connection, communityId } = deps;
  const messages = createModel(connection, hubMessages);
  const marks = createModel(connection, hubReads);

  return {
    /** Keeps the message unless one with the same (from, clientId) is there already; gives back the one that is kept. */
    appendMessage: (message: HubMessageValue): Promise<HubMessageValue> =>
      repeatCutOff(async () => {
        try {
          await messages.insertOne(toRow(communityId, message));
          return message;
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          const { from, clientId } = message;
          const row =
            clientId === null
              ? await messages.findOne({ _id: message.id }).lean()
              : await messages.findOne({ communityId, from, clientId, hasClientId: true }).lean();
          if (!row) throw error;
          return toMessage(row);
        }
      }),

    async findMessage(messageId: string): Promise<HubMessageValue | null> {
      const row = await messages.findOne({ _id: messageId }).lean();
      return row && toMessage(row);
    },

    /** The newest `limit` messages of one conversation, oldest first; with `beforeId` only those with a smaller id. */
    async recentMessages(
      conversation: string,
      limit: number,
      beforeId?: string,
    ): Promise<readonly HubMessageValue[]> {
      const rows = await messages
        .find({ communityId, conversation, ...(beforeId !== undefined && { _id: { $lt: beforeId } }) })
        .sort({ _id: -1 })
        .limit(limit)
        .lean();
      return rows.map(toMessage).reverse();
    },

    /** Remembers how far someone has read; a mark never moves back. */
    markRead: (personId: string, conversation: string, messageId: string): Promise<void> =>
      repeatCutOff(async () => {
        const write = () =>
          marks.updateOne(
            { communityId, personId, conversation },
            { $max: { messageId }, $setOnInsert: { _id: rowId(communityId, personId, conversation) } },
            { upsert: true },
          );
        try {
          await write();
        } catch (error) {
          // Two made the first mark at once: the other one's is there now.
          if (!isDuplicateKey(error)) throw error;
          await write();
        }
      }),

    /** Conversation -> id of the last message this person has read. */
    async reads(personId: string): Promise<Readonly<Record<string, string>>> {
      const rows = await marks.find({ communityId, personId }).lean();
      return Object.fromEntries(rows.map((row) => [row.conversation, row.messageId]));
    },
  };
}

const toRow = (communityId: string, { id, ...message }: HubMessageValue): HubMessageRow => ({
  _id: id,
  communityId,
  ...message,
  mentions: [...message.mentions],
  hasClientId: message.clientId !== null,
});

const toMessage = (row: HubMessageRow): HubMessageValue => ({
  id: row._id,
  clientId: row.clientId,
  conversation: row.conversation,
  roomId: row.roomId,
  from: row.from,
  kind: row.kind,
  text: row.text,
  attachmentId: row.attachmentId,
  voiceSeconds: row.voiceSeconds,
  mentions: row.mentions,
  at: row.at,
});
