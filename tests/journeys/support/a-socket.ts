import { WebSocket } from 'ws';
import { z } from 'zod';

const said = z.looseObject({ is: z.string() });

export interface ASocket {
  /** Says anything at all, also what the page never would. */
  say(message: unknown): void;
  /** The next thing of this kind that was not asked for before. */
  next(kind: string): Promise<Readonly<Record<string, unknown>>>;
  /** Resolves to the code of the close. */
  readonly closed: Promise<number>;
}

/** A program in place of the page, on the address that the page uses. */
export async function aSocket(address: string, who: string): Promise<ASocket> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/chat/ws`, { origin: address });
  const heard: z.infer<typeof said>[] = [];
  let wake = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    heard.push(said.parse(JSON.parse(data.toString('utf8'))));
    wake();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  const say = (message: unknown): void => socket.send(JSON.stringify(message));
  say({ do: 'hello', who });
  return {
    say,
    closed,
    async next(kind) {
      for (;;) {
        const index = heard.findIndex(({ is }) => is === kind);
        const [found] = index < 0 ? [] : heard.splice(index, 1);
        if (found) return found;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
