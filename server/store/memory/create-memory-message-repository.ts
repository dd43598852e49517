import type { StoredMessage } from '../../core/messages/stored-message';
import type { MessageRepository } from '../../core/messages/ports';
import { answer } from './answer';
import { by, newestFirst } from './compare';
import { copy } from './copy';
import { createHeldOutboxes } from './create-held-outboxes';
import { createMemoryShelf } from './create-memory-shelf';

const isFree = (message: StoredMessage, now: Date) =>
  message.leaseUntil === null || message.leaseUntil <= now;

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
    claim: (id, now, leaseUntil) =>
      answer(() => {
        const message = messages.get(id);
        if (!message || message.handledAt || !isFree(message, now)) return null;
        return change(id, () => ({ leaseUntil: new Date(leaseUntil) }));
      }),
    markHandled: (id, at, outbox) =>
      answer(() => {
        const message = messages.get(id);
        if (!message || message.handledAt) return;
        change(id, () => ({ handledAt: new Date(at), leaseUntil: null, outbox: copy(outbox) }));
        held.write(message.communityId, id, 1, outbox, at);
      }),
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
          .filter((message) => !message.handledAt && !message.setAside && !message.history)
          .filter((message) => message.receivedAt < before && isFree(message, now))
          .sort(
            by(
              (message) => message.receivedAt,
              (message) => message.at,
              (message) => message.id,
            ),
          )
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
