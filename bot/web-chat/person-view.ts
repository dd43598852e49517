import type { ChatPerson } from './chat-community';
import type { ChatHub } from './chat-hub';
import type { HubMessage } from './hub-store';
import type { WireConversation, WireMessage, WirePerson } from './wire';

/** The other side of a conversation as this person sees it: the bot or a room. */
export const conversationSeenBy = (hub: ChatHub, personId: string, conversation: string): string =>
  conversation === personId ? hub.community.bot.id : conversation;

/** How many messages of others this person has not read; taking one back is no message. */
export const unreadCount = (hub: ChatHub, personId: string, conversation: string): number =>
  hub.unread(personId, conversation).filter(({ kind }) => kind !== 'recalled').length;

export function presentPerson(hub: ChatHub, person: ChatPerson): WirePerson {
  const { id, name, group, label, place } = person;
  const counts = hub.conversationsOf(id).map((conversation) => unreadCount(hub, id, conversation));
  return { id, name, group, label, place, unread: counts.reduce((sum, count) => sum + count, 0) };
}

export function presentMessage(hub: ChatHub, personId: string, message: HubMessage): WireMessage {
  const { id, clientId, from, kind, text, attachmentId, voiceSeconds, mentions, at } = message;
  const nickname = message.roomId === null ? undefined : hub.room(message.roomId)?.nicknames?.[from];
  return {
    id,
    clientId: from === personId ? clientId : null,
    conversation: conversationSeenBy(hub, personId, message.conversation),
    from,
    fromName: nickname ?? hub.person(from)?.name ?? '',
    kind,
    text,
    attachmentId,
    voiceSeconds,
    mentionsMe: mentions.includes(personId),
    at: at.toISOString(),
  };
}

const shown = 50;

/** By conversation, what the store holds where memory holds less than the page shows. */
export type StoredMessages = ReadonlyMap<string, readonly HubMessage[]>;

/** What must be read from the store before the conversations of this person can be shown. */
export async function loadStored(hub: ChatHub, personId: string): Promise<StoredMessages> {
  const conversations = hub.conversationsOf(personId);
  const stored = await Promise.all(
    conversations.map((conversation) => hub.latestInStore(conversation, shown)),
  );
  return new Map(conversations.map((conversation, index) => [conversation, stored[index] ?? []]));
}

/** Everything this person may see: the chat with the bot and the rooms they are in. */
export function presentConversations(
  hub: ChatHub,
  personId: string,
  stored: StoredMessages,
): readonly WireConversation[] {
  return hub.conversationsOf(personId).map((conversation) => {
    const room = hub.room(conversation);
    const { bot } = hub.community;
    const recent = hub.recent(conversation);
    // Memory may have dropped some since the store was asked, and has what came since.
    const before = (stored.get(conversation) ?? []).filter(({ id }) => !recent[0] || id < recent[0].id);
    const members = [bot.id, ...(room ? room.memberIds : [personId])].map((id) => {
      return { id, name: room?.nicknames?.[id] ?? hub.person(id)?.name ?? '' };
    });
    return {
      id: conversationSeenBy(hub, personId, conversation),
      title: room?.name ?? bot.name,
      isRoom: room !== undefined,
      announcement: room?.announcement ?? '',
      members,
      unread: unreadCount(hub, personId, conversation),
      messages: [...before, ...recent].slice(-shown).map((message) => presentMessage(hub, personId, message)),
    };
  });
}

/** Whether this person may see what happens in a conversation. */
export const maySee = (hub: ChatHub, personId: string, conversation: string): boolean =>
  hub.conversationsOf(personId).includes(conversation);
