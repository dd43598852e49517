import type { HubMessage } from './hub-store';

/** The latest messages in memory. */
export interface MessageWindow {
  add(message: HubMessage): void;
  of(conversation: string): readonly HubMessage[];
  /** Whether older ones of the conversation were dropped. */
  isCut(conversation: string): boolean;
  byId(messageId: string): HubMessage | undefined;
  lastId(): string;
}

export interface WindowSize {
  /** Of one conversation at most. */
  readonly perConversation: number;
  /** Of one conversation always, however old. */
  readonly least: number;
  /** Of all conversations at most, those that are always kept left out. */
  readonly overall: number;
}

/**
 * Bounded as a whole: a window for each of thousands of conversations would fill for years. What is dropped is the oldest of
 * all; the page finds it in the store.
 */
export function createMessageWindow({ perConversation, least, overall }: WindowSize): MessageWindow {
  const lists = new Map<string, HubMessage[]>();
  const byId = new Map<string, HubMessage>();
  /** In the order they came; those taken out of it stay as one of the `least` of their conversation. */
  const counted = new Map<string, HubMessage>();
  const cut = new Set<string>();
  let lastId = '';

  const listOf = (conversation: string): HubMessage[] => {
    const list = lists.get(conversation) ?? [];
    lists.set(conversation, list);
    return list;
  };
  const dropFirst = (list: HubMessage[]): void => {
    const first = list.shift();
    if (!first) return;
    cut.add(first.conversation);
    byId.delete(first.id);
    counted.delete(first.id);
  };

  return {
    add(message) {
      const list = listOf(message.conversation);
      list.push(message);
      byId.set(message.id, message);
      counted.set(message.id, message);
      while (list.length > least && !counted.has(list[0]?.id ?? '')) dropFirst(list);
      if (list.length > perConversation) dropFirst(list);
      for (const oldest of counted.values()) {
        if (counted.size <= overall) break;
        counted.delete(oldest.id);
        const others = listOf(oldest.conversation);
        if (others.length > least) dropFirst(others);
      }
      if (message.id > lastId) lastId = message.id;
    },
    of: (conversation) => lists.get(conversation) ?? [],
    isCut: (conversation) => cut.has(conversation),
    byId: (messageId) => byId.get(messageId),
    lastId: () => lastId,
  };
}
