import type { MessageRepository } from '../../core/messages/ports';
import { bareCollection, withinTime } from '../bare-collection';
import type { StoreDeps } from '../store-deps';
import { toMessage } from './message-rows';

type MessageQueries = Pick<
  MessageRepository,
  'listUnhandled' | 'listLeaseHolders' | 'listOlderWaiting' | 'lastHandledAt' | 'listRecent'
>;

export function createMessageQueries({ models }: Pick<StoreDeps, 'models'>): MessageQueries {
  const messages = bareCollection(models.messages);
  const within = withinTime(models.messages);
  return {
    async listUnhandled(communityId, channel, account, before, now, limit) {
      const rows = await messages
        .find(
          {
            communityId,
            channel,
            account,
            isWaiting: true,
            receivedAt: { $lt: before },
            leaseUntil: { $not: { $gt: now } },
          },
          within,
        )
        .sort({ receivedAt: 1, at: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return rows.map(toMessage);
    },
    async listLeaseHolders(communityId, now) {
      const rows = await messages
        .find({ communityId, isWaiting: true, leaseUntil: { $gt: now } }, within)
        .toArray();
      return [...new Set(rows.flatMap(({ leaseHolder }) => leaseHolder ?? []))];
    },
    async listOlderWaiting({ id, communityId, channel, account, contactId, roomId, receivedAt, at }, limit) {
      const rows = await messages
        .find({
          communityId,
          channel,
          account,
          isWaiting: true,
          contactId,
          roomId,
          receivedAt: { $lte: receivedAt },
          $or: [{ receivedAt: { $lt: receivedAt } }, { at: { $lt: at } }, { at, _id: { $lt: id } }],
        })
        .sort({ receivedAt: 1, at: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return rows.map(toMessage);
    },
    async lastHandledAt(communityId, channel, account) {
      const row = await messages.findOne(
        { communityId, channel, account, isHandled: true },
        { ...within, sort: { at: -1 } },
      );
      return row?.at ?? null;
    },
    async listRecent(communityId, { channel, account, contactId }, since, limit) {
      const rows = await messages
        .find({ communityId, channel, account, contactId, at: { $gte: since } }, within)
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return rows.map(toMessage);
    },
  };
}
