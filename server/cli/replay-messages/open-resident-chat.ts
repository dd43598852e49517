import { openChatClient, type ChatClient } from '../drill/harness/chat-client';
import type { ChatMessage } from '../drill/harness/chat-frames';
import type { ResidentChat } from './talk-until-opened';

/** One resident at the page of a running program, in the chat with the bot. */
export async function openResidentChat(
  address: string,
  who: string,
): Promise<ResidentChat & Pick<ChatClient, 'close'>> {
  const client = openChatClient({ address, who });
  await client.ready;
  const bot = client.botId();
  const read = new Set<string>();
  const isNew = ({ id, from, conversation }: ChatMessage): boolean =>
    from === bot && conversation === bot && !read.has(id);
  return {
    async say(text) {
      const outcome = await client.post(bot, { text });
      if (outcome.kind === 'refused') throw new Error('the chat refused the message of a resident');
    },
    async next(withinMs) {
      const message = await client.waitFor(isNew, withinMs).catch(() => null);
      if (message) read.add(message.id);
      return message?.text ?? null;
    },
    close: () => client.close(),
  };
}
