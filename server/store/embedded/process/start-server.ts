import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { createCursorRegistry } from '../commands/cursor-registry';
import { createFailPoints } from '../failpoints/fail-points';
import { openStore } from '../storage/open-store';
import type { Connection } from '../wire/serve-connection';
import { serveConnection } from '../wire/serve-connection';
import { lockDataFolder } from './lock-data-folder';
import type { Arguments } from './read-arguments';

export interface RunningServer {
  readonly uri: string;
  /** Stops listening, finishes the running command, folds the log and gives the folder up. */
  stop(): Promise<void>;
}

const idleCheckMs = 30_000;

/** Starts serving, or tells why not. The folder is made if it is missing. */
export async function startServer(input: Arguments): Promise<RunningServer | string> {
  mkdirSync(input.folder, { recursive: true, mode: 0o700 });
  chmodSync(input.folder, 0o700);
  const lock = lockDataFolder(input.folder);
  if (!lock.isHeld) return `the data folder ${input.folder} is in use by process ${lock.holder}`;
  const failPoints = input.hasFailPoints ? createFailPoints(() => performance.now()) : null;
  const store = openStore(input.folder, input.synchronous, failPoints?.isDiskFull);
  const cursors = createCursorRegistry(() => performance.now());
  const idleCheck = setInterval(() => cursors.killIdle(), idleCheckMs);
  const connections = new Map<Socket, Connection>();
  let connectionId = 0;
  const server = createServer((socket) => {
    const deps = { store, cursors, failPoints, log, connectionId: ++connectionId };
    connections.set(socket, serveConnection(deps, socket));
    socket.on('close', () => connections.delete(socket));
  });
  // The lock is ours, so a socket that is still there belongs to a server that was killed.
  rmSync(input.socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(input.socketPath, resolve);
  });
  chmodSync(input.socketPath, 0o600);
  return {
    uri: `mongodb://${encodeURIComponent(input.socketPath)}/?directConnection=true`,
    stop: async () => {
      clearInterval(idleCheck);
      server.close();
      await Promise.all([...connections.values()].map((connection) => connection.finish()));
      await store.close();
      for (const socket of connections.keys()) socket.destroy();
      lock.release();
    },
  };
}

function log(record: Readonly<Record<string, string | number>>): void {
  process.stderr.write(`${JSON.stringify(record)}\n`);
}
