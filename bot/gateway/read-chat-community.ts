import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ChatCommunity } from '../web-chat/chat-community';

const id = z.string().min(1);
const file = z.object({
  name: z.string(),
  bot: z.object({ id, name: z.string() }),
  people: z.array(
    z.object({ id, name: z.string(), group: z.string(), label: z.string(), place: z.string() }),
  ),
  rooms: z.array(
    z.object({
      id,
      name: z.string(),
      memberIds: z.array(id),
      nicknames: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/** The people and rooms of a gateway, from a JSON file. */
export async function readChatCommunity(path: string): Promise<ChatCommunity> {
  return file.parse(JSON.parse(await readFile(path, 'utf8')));
}
