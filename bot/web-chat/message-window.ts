import type { HubMessage } from './hub-store';

/** The latest messages in memory: the last `perConversation` of each conversation and the last `overall` by id. */
export interface MessageWindow {
  add(message: HubMessage): void;
  of(conversation: string): readonly HubMessage[];
  byId(messageId: string): HubMessage | undefined;
  lastId(): string;
}

export function createMessageWindow(perConversation: number, overall: number): MessageWindow {
  const byConversation = new Map<string, HubMessage[]>();
  const byId = new Map<string, HubMessage>();
  let lastId = '';

  return {
    add(message) {
      const list = byConversation.get(message.conversation) ?? [];
      list.push(message);
      if (list.length > perConversation) list.shift();
      byConversation.set(message.conversation, list);
      byId.set(message.id, message);
      const [oldest] = byId.keys();
      if (byId.size > overall && oldest !== undefined) byId.delete(oldest);
      if (message.id > lastId) lastId = message.id;
    },
    of: (conversation) => byConversation.get(conversation) ?? [],
    byId: (messageId) => byId.get(messageId),
    lastId: () => lastId,
  };
}
