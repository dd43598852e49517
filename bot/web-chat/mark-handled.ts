import type { ChatHub } from './chat-hub';

/** Notes that the bot has dealt with a message, so that a later start does not bring it again. May be called twice. */
export async function markHandled(
  hub: Pick<ChatHub, 'community' | 'findMessage' | 'markRead'>,
  messageId: string,
): Promise<void> {
  const message = await hub.findMessage(messageId);
  if (message) await hub.markRead(hub.community.bot.id, message.conversation, message.id);
}
