import type { Socket } from 'node:net';
import type { CommandDeps } from '../commands/command';
import { runCommand } from '../commands/run-command';
import { withFailPoints } from '../failpoints/with-fail-points';
import { createMessageStream } from './message-stream';
import { readMessage } from './read-request';
import { writeReply } from './write-reply';

export interface Connection {
  /** Takes no more messages, answers those that came, then ends. */
  finish(): Promise<void>;
}

/** Serves one client, its messages one after another; ends the connection when it sends nonsense. */
export function serveConnection(deps: CommandDeps, socket: Socket): Connection {
  const cut = createMessageStream();
  let last: Promise<void> = Promise.resolve();
  let replies = 0;

  const answer = async (bytes: Buffer): Promise<void> => {
    const message = readMessage(bytes);
    const { request } = message;
    const reply = await withFailPoints(deps, request, () => runCommand(deps, request));
    if (reply === null) return void socket.destroy();
    if (!message.isAnswered || socket.destroyed) return;
    socket.write(writeReply(message.kind, message.requestId, ++replies, reply));
  };
  const end = (error: unknown): void => {
    deps.log({ msg: 'connection ended', error: error instanceof Error ? error.name : 'malformed message' });
    socket.destroy();
  };
  socket.on('data', (chunk) => {
    const messages = cut(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk));
    if (messages === null) return end(null);
    for (const bytes of messages)
      last = last.then(() => (socket.destroyed ? undefined : answer(bytes))).catch(end);
  });
  // A client that goes away is no event; its cursors end when idle.
  socket.on('error', () => socket.destroy());
  return {
    finish: async () => {
      socket.pause();
      await last;
      socket.end();
    },
  };
}
