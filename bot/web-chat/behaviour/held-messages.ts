import type { ChatHub } from '../chat-hub';
import type { HubMessage } from '../hub-store';

type Hub = Pick<ChatHub, 'community' | 'people' | 'rooms' | 'unread' | 'recent'>;

/** What the bot has not read, with so many of the newest old messages before it; oldest first. */
export function heldMessages(hub: Hub, history: number): readonly HubMessage[] {
  const botId = hub.community.bot.id;
  const conversations = [...hub.people(), ...hub.rooms()].map(({ id }) => id);
  const unread = conversations.flatMap((conversation) => hub.unread(botId, conversation));
  if (history === 0) return unread.sort(byId);
  const ids = new Set(unread.map(({ id }) => id));
  const old = conversations
    .flatMap((conversation) => hub.recent(conversation))
    .filter(({ id, from, kind }) => from !== botId && kind !== 'system' && !ids.has(id))
    .sort(byId);
  return [...old.slice(-history), ...unread.sort(byId)];
}

const byId = (one: HubMessage, other: HubMessage): number => (one.id < other.id ? -1 : 1);
