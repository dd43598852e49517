import type { MessageRepository } from '../../core/messages/ports';
import type { StoreDeps } from '../store-deps';
import { toMessage } from './message-rows';

type MessageQueries = Pick<MessageRepository, 'listUnhandled' | 'lastHandledAt' | 'listRecent'>;

export function createMessageQueries({ models }: Pick<StoreDeps, 'models'>): MessageQueries {
  const { messages } = models;
  return {
    async listUnhandled(communityId, channel, account, before, now, limit) {
      const rows = await messages
        .find({
          communityId,
          channel,
          account,
          isWaiting: true,
          receivedAt: { $lt: before },
          leaseUntil: { $not: { $gt: now } },
        })
        .sort({ receivedAt: 1, at: 1, _id: 1 })
        .limit(limit)
        .lean();
      return rows.map(toMessage);
    },
    async lastHandledAt(communityId, channel, account) {
      const row = await messages
        .findOne({ communityId, channel, account, isHandled: true })
        .sort({ at: -1 })
        .lean();
      return row?.at ?? null;
    },
    async listRecent(communityId, { channel, account, contactId }, since, limit) {
      const rows = await messages
        .find({ communityId, channel, account, contactId, at: { $gte: since } })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .lean();
      return rows.map(toMessage);
    },
  };
}
