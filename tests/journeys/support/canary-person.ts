import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { openChatClient } from '../../../server/cli/drill/harness/chat-client';
import { aPng } from '../../bot/web-chat/a-hub';

const waitMs = 15_000;

export interface CanaryPerson {
  /** Says it, to the bot or in a room; resolves when the page's message is kept. */
  says(text: string, to?: string): Promise<void>;
  /** Says it to the bot and waits until it has said these words, which it had not said before. */
  asks(text: string, words: string): Promise<string>;
  /** Waits for these words of the bot, heard before or not. */
  hears(words: string): Promise<string>;
  speaks(transcript: string): Promise<void>;
  sendsPhoto(comment: string): Promise<void>;
  close(): void;
}

/** Somebody at the chat page of the running program. */
export async function aCanaryPerson(address: string, who: string): Promise<CanaryPerson> {
  const client = openChatClient({ address, who });
  await client.ready;
  const bot = client.botId();
  const fromBot = () => client.heard().filter(({ from }) => from === bot);
  const hear = async (words: string, after: number): Promise<string> => {
    const known = new Set(fromBot().slice(0, after));
    const fits = (message: { readonly from: string; readonly text: string }) =>
      message.from === bot && message.text.includes(words);
    return (await client.waitFor((message) => fits(message) && !known.has(message), waitMs)).text;
  };
  const says = async (text: string, to = bot): Promise<void> => void (await client.post(to, { text }));
  return {
    says,
    async asks(text, words) {
      const before = fromBot().length;
      await says(text);
      return hear(words, before);
    },
    hears: (words) => hear(words, 0),
    speaks: async (transcript) => void (await client.post(bot, { seconds: 3, transcript })),
    async sendsPhoto(comment) {
      const attachmentId = await upload(address, withComment(aPng, comment));
      await client.post(bot, { attachmentId });
    },
    close: () => client.close(),
  };
}

async function upload(address: string, body: Buffer): Promise<string> {
  const answer = await fetch(`${address}/chat/upload`, {
    method: 'POST',
    headers: { 'content-type': 'image/png', origin: address },
    body: new Uint8Array(body),
  });
  return z.object({ attachmentId: z.string() }).parse(await answer.json()).attachmentId;
}

/** The picture with a text chunk, where cameras and programs leave names and places. */
function withComment(png: Buffer, comment: string): Buffer {
  const body = Buffer.concat([Buffer.from('tEXtComment\0', 'latin1'), Buffer.from(comment)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), length, body, sum, png.subarray(end)]);
}
