import type { StoredMessage } from '../../core/messages/stored-message';
import type { MessageRepository } from '../../core/messages/ports';
import { answer } from './answer';
import { by, newestFirst } from './compare';
import { copy } from './copy';
import { createHeldOutboxes } from './create-held-outboxes';
import { createMemoryShelf } from './create-memory-shelf';

const isFree = (message: StoredMessage, now: Date) =>
  message.leaseUntil === null || message.leaseUntil <= now;

const isWaiting = ({ handledAt, setAside, history }: StoredMessage) => !handledAt && !setAside && !history;
const asItCame = by<StoredMessage>(
  (message) => message.receivedAt,
  (message) => message.at,
  (message) => message.id,
);

export function createMemoryMessageRepository(): MessageRepository {
  const messages = new Map<string, StoredMessage>();
  const byUniqueKey = new Map<string, string>();
  const dropped = new Set<string>();
  const held = createHeldOutboxes();
  const all = (communityId: string) =>
    [...messages.values()].filter((message) => message.communityId === communityId);
  const ofAccount = (communityId: string, channel: string, account: string) =>
    all(communityId).filter((message) => message.channel === channel && message.account === account);
  const change = (id: string, next: (message: StoredMessage) => Partial<StoredMessage>) => {
    const message = messages.get(id);
    if (message) messages.set(id, { ...message, ...next(message) });
    return messages.get(id) ?? null;
  };

  return {
    ...createMemoryShelf({
      all: () => [...messages.values()],
      find: (id) => messages.get(id) ?? null,
      isSetAside: ({ id, setAside, handledAt }) => setAside !== null && !handledAt && !dropped.has(id),
      isDropped: ({ id }) => dropped.has(id),
      putBack: (id) => void change(id, () => ({ setAside: null, tries: 0, leaseUntil: null })),
      drop: (id) => void dropped.add(id),
    }),
    put: (message) =>
      answer(() => {
        const key = uniqueKey(message);
        const stored = messages.get(byUniqueKey.get(key) ?? '');
        if (stored) return { inserted: false, message: stored };
        if (messages.has(message.id)) throw new Error('a message id was used twice');
        byUniqueKey.set(key, message.id);
        messages.set(message.id, copy(message));
        held.write(message.communityId, message.id, 0, message.outbox, message.receivedAt);
        return { inserted: true, message };
      }),
    claim: (id, now, leaseUntil, holder) =>
      answer(() => {
        const message = messages.get(id);
        if (!message || message.handledAt) return null;
        if (!isFree(message, now) && message.leaseHolder !== holder) return null;
        return change(id, () => ({ leaseUntil: new Date(leaseUntil), leaseHolder: holder }));
      }),
    markHandled: (id, at, outbox, holder) =>
      answer(() => {
        const message = messages.get(id);
        if (!message || (message.leaseHolder ?? holder) !== holder) return false;
        if (message.handledAt) return message.leaseHolder === holder;
        const handled = { handledAt: new Date(at), leaseUntil: null, leaseHolder: holder };
        change(id, () => ({ ...handled, outbox: copy(outbox) }));
        held.write(message.communityId, id, 1, outbox, at);
        return true;
      }),
    listLeaseHolders: (communityId, now) =>
      answer(() => {
        const leased = all(communityId).filter((message) => isWaiting(message) && !isFree(message, now));
        return [...new Set(leased.flatMap(({ leaseHolder }) => leaseHolder ?? []))];
      }),
    endLeases: (communityId, holders) =>
      answer(() => {
        for (const message of all(communityId).filter(isWaiting))
          if (message.leaseHolder !== null && holders.includes(message.leaseHolder))
            change(message.id, () => ({ leaseUntil: null, leaseHolder: null }));
      }),
    listOlderWaiting: (message, limit) =>
      answer(() =>
        ofAccount(message.communityId, message.channel, message.account)
          .filter(isWaiting)
          .filter(({ contactId, roomId }) => contactId === message.contactId && roomId === message.roomId)
          .filter((other) => asItCame(other, message) < 0)
          .sort(asItCame)
          .slice(0, limit),
      ),
    recordFailure: (id) =>
      answer(() => change(id, ({ tries }) => ({ tries: tries + 1, leaseUntil: null }))?.tries ?? 0),
    setAside: (id, reason, at) =>
      answer(() => {
        change(id, ({ handledAt, setAside }) =>
          handledAt || setAside ? {} : { setAside: { reason, at: new Date(at) }, leaseUntil: null },
        );
      }),
    listUnhandled: (communityId, channel, account, before, now, limit) =>
      answer(() =>
        ofAccount(communityId, channel, account)
          .filter(isWaiting)
          .filter((message) => message.receivedAt < before && isFree(message, now))
          .sort(asItCame)
          .slice(0, limit),
      ),
    lastHandledAt: (communityId, channel, account) =>
      answer(
        () =>
          ofAccount(communityId, channel, account)
            .filter((message) => message.handledAt)
            .sort(newestFirst(by((message) => message.at)))[0]?.at ?? null,
      ),
    listRecent: (communityId, contact, since, limit) =>
      answer(() =>
        ofAccount(communityId, contact.channel, contact.account)
          .filter((message) => message.contactId === contact.contactId && message.at >= since)
          .sort(
            newestFirst(
              by(
                (message) => message.at,
                (message) => message.id,
              ),
            ),
          )
          .slice(0, limit),
      ),
    listOutboxes: (communityId, before, limit) => answer(() => held.list(communityId, before, limit)),
    emptyOutbox: (id, version) =>
      answer(() => {
        if (held.empty(id, version)) change(id, () => ({ outbox: [] }));
      }),
  };
}

const uniqueKey = ({ communityId, channel, account, providerMessageId }: StoredMessage) =>
  JSON.stringify([communityId, channel, account, providerMessageId]);
