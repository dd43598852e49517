import { z } from 'zod';
import { canConnect } from './can-connect';
import type { Child } from './start-child';
import { waitUntil } from './wait-until';

const readyMessage = z.object({ ready: z.literal(true) });

/** Our own processes send `{ ready: true }` over Node's channel. */
export function readyByMessage(child: Child): Promise<void> {
  return new Promise((resolve) => {
    child.onMessage((message) => {
      if (readyMessage.safeParse(message).success) resolve();
    });
  });
}

/** The embedded store writes one JSON line `{"ready":true,"uri":"mongodb://…"}`. Resolves to the address. */
export function readyByLine(child: Child): Promise<string> {
  const readyLine = readyMessage.extend({ uri: z.string() });
  return new Promise((resolve) => {
    child.onOutputLine((line) => {
      if (!line.startsWith('{"ready"')) return;
      const parsed = readyLine.safeParse(JSON.parse(line));
      if (parsed.success) resolve(parsed.data.uri);
    });
  });
}

/** Foreign programs serve when their unix socket answers. Its keeper sets the time limit. */
export async function readyBySocket(socketPath: string): Promise<void> {
  await waitUntil(() => canConnect(socketPath), { withinMs: 10 * 60_000 });
}
