import type { MessageRepository } from '../../core/messages/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { toMessage, toMessageRow } from './message-rows';

type MessageWrites = Pick<
  MessageRepository,
  'put' | 'claim' | 'markHandled' | 'endLeases' | 'recordFailure' | 'setAside'
>;

export function createMessageWrites({ models, newId }: StoreDeps): MessageWrites {
  const messages = bareCollection(models.messages);
  const within = withinTime(models.messages);
  return {
    put: (message) =>
      repeatCutOff(async (isRepeat) => {
        try {
          await messages.insertOne(toMessageRow(message), within);
          return { inserted: true, message };
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          const { communityId, channel, account, providerMessageId } = message;
          const row = await messages.findOne({ communityId, channel, account, providerMessageId }, within);
          if (!row) throw error;
          return { inserted: isRepeat && row._id === message.id, message: toMessage(row) };
        }
      }),

    async claim(id, now, leaseUntil, holder) {
      const leaseToken = newId();
      return repeatCutOff(async () => {
        const row = await messages.findOneAndUpdate(
          {
            _id: id,
            handledAt: null,
            $or: [{ leaseUntil: { $not: { $gt: now } } }, { leaseHolder: holder }, { leaseToken }],
          },
          { $set: { leaseUntil, leaseHolder: holder, leaseToken } },
          { returnDocument: 'after', ...within },
        );
        return row && toMessage(row);
      });
    },

    markHandled: (id, at, outbox, holder) =>
      repeatCutOff(async () => {
        const { matchedCount } = await messages.updateOne(
          { _id: id, handledAt: null, leaseHolder: { $in: [holder, null] } },
          {
            $set: {
              handledAt: at,
              leaseUntil: null,
              leaseHolder: holder,
              outbox,
              hasOutbox: outbox.length > 0,
              outboxAt: at,
              isWaiting: false,
              isHandled: true,
              isSetAside: false,
            },
            $inc: { version: 1 },
          },
          within,
        );
        if (matchedCount > 0) return true;
        const row = await messages.findOne({ _id: id }, within);
        return row?.leaseHolder === holder && row.handledAt !== null;
      }),

    endLeases: (communityId, holders) =>
      repeatCutOff(async () => {
        if (holders.length === 0) return;
        await messages.updateMany(
          { communityId, isWaiting: true, leaseHolder: { $in: [...holders] } },
          { $set: { leaseUntil: null, leaseHolder: null } },
          within,
        );
      }),

    async recordFailure(id) {
      const failureToken = newId();
      return repeatCutOff(async () => {
        const counted = await messages.findOneAndUpdate(
          { _id: id, failureToken: { $ne: failureToken } },
          { $set: { leaseUntil: null, failureToken }, $inc: { tries: 1 } },
          { returnDocument: 'after', ...within },
        );
        const row = counted ?? (await messages.findOne({ _id: id }, within));
        return row?.tries ?? 0;
      });
    },

    setAside: (id, reason, at) =>
      repeatCutOff(async () => {
        await messages.updateOne(
          { _id: id, handledAt: null, setAside: null },
          { $set: { setAside: { reason, at }, leaseUntil: null, isWaiting: false, isSetAside: true } },
          within,
        );
      }),
  };
}
