import type { HubMessage, HubStore } from './hub-store';

/** A HubStore that lives as long as the process: for tests and for trying things out. */
export function createMemoryHubStore(): HubStore {
  const messages = new Map<string, HubMessage>();
  const byClientId = new Map<string, HubMessage>();
  const marks = new Map<string, Map<string, string>>();

  return {
    appendMessage(message) {
      const key = message.clientId === null ? null : JSON.stringify([message.from, message.clientId]);
      const earlier = key === null ? undefined : byClientId.get(key);
      if (earlier) return Promise.resolve(earlier);
      messages.set(message.id, message);
      if (key !== null) byClientId.set(key, message);
      return Promise.resolve(message);
    },
    findMessage: (messageId) => Promise.resolve(messages.get(messageId) ?? null),
    recentMessages(conversation, limit, beforeId) {
      const found = [...messages.values()]
        .filter((message) => message.conversation === conversation)
        .filter((message) => beforeId === undefined || message.id < beforeId)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      return Promise.resolve(found.slice(-limit));
    },
    markRead(personId, conversation, messageId) {
      const mine = marks.get(personId) ?? new Map<string, string>();
      marks.set(personId, mine);
      if (messageId > (mine.get(conversation) ?? '')) mine.set(conversation, messageId);
      return Promise.resolve();
    },
    reads: (personId) => Promise.resolve(Object.fromEntries(marks.get(personId) ?? [])),
  };
}
