import { connect } from 'node:net';
import { WebSocket } from 'ws';
import type { FromPage, ToPage } from '../../../bot/web-chat/wire';

export interface Page {
  say(message: FromPage): void;
  sayRaw(text: string): void;
  readonly heard: readonly ToPage[];
  /** The next thing of this kind that was not asked for before. */
  next<Kind extends ToPage['is']>(kind: Kind): Promise<Extract<ToPage, { is: Kind }>>;
  readonly closed: Promise<number>;
  close(): void;
}

const isKind = <Kind extends ToPage['is']>(said: ToPage, kind: Kind): said is Extract<ToPage, { is: Kind }> =>
  said.is === kind;

/** A page without a browser, on the hub's own socket. */
export async function aPage(socketPath: string, who: string | null): Promise<Page> {
  const socket = new WebSocket('ws://hub/chat/ws', { createConnection: () => connect(socketPath) });
  const heard: ToPage[] = [];
  const asked = new Set<ToPage>();
  let wake = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    const said: ToPage = JSON.parse(data.toString('utf8'));
    heard.push(said);
    wake();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  const page: Page = {
    say: (message) => socket.send(JSON.stringify(message)),
    sayRaw: (text) => socket.send(text),
    heard,
    async next(kind) {
      for (;;) {
        for (const said of heard) {
          if (asked.has(said) || !isKind(said, kind)) continue;
          asked.add(said);
          return said;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    closed,
    close: () => socket.close(),
  };
  page.say({ do: 'hello', who });
  return page;
}
