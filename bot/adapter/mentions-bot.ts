import type { Message } from 'wechaty';

/** Whether a room message is addressed to the bot: by the channel's own list, or by `@name` where that list is empty. */
export async function mentionsBot(message: Message, account: string): Promise<boolean> {
  const room = message.room();
  if (!room) return false;
  const { payload } = message;
  const listed = payload && 'mentionIdList' in payload ? (payload.mentionIdList ?? []) : [];
  if (listed.length > 0) return listed.includes(account);

  const text = message.text();
  if (!text.includes('@')) return false;
  const bot = message.wechaty.currentUser;
  const alias = await room.alias(bot);
  return [alias, bot.name()].some((name) => name !== undefined && name !== '' && text.includes(`@${name}`));
}
