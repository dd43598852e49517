import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../platform/config';
import type { Part } from './keep-running';
import { readyByLine, readyBySocket } from './ready-signals';
import { startChild, type StartChildDeps } from './start-child';

export interface StorePartInput {
  readonly dataFolder: string;
  readonly socketFolder: string;
  readonly env: Environment;
}

export interface StorePart {
  readonly part: Part;
  /** The connection string; known for certain once the part is ready. */
  uri(): string;
}

/** The embedded store: our own server on SQLite, reached by starting its main file. */
export function embeddedStorePart(
  deps: StartChildDeps,
  input: StorePartInput & { readonly main: string; readonly hasFailPoints: boolean },
): StorePart {
  const socket = join(input.socketFolder, 'store.sock');
  const data = join(input.dataFolder, 'store');
  let uri = mongoUri(socket);
  const spec = {
    name: 'store',
    command: process.execPath,
    args: [
      ...[input.main, '--data', data, '--socket', socket],
      ...(input.hasFailPoints ? ['--failpoints'] : []),
    ],
    env: input.env,
  };
  return {
    uri: () => uri,
    part: {
      name: 'store',
      start() {
        mkdirSync(data, { recursive: true, mode: 0o700 });
        return startChild(deps, spec);
      },
      async whenReady(child) {
        uri = await readyByLine(child);
      },
      readyWithinMs: 60_000,
      stopWithinMs: 1000,
    },
  };
}

/** A real mongod of this machine, on a unix socket only. */
export function mongodPart(
  deps: StartChildDeps,
  input: StorePartInput & { readonly program: string },
): StorePart {
  const socket = join(input.socketFolder, 'mongod.sock');
  const data = join(input.dataFolder, 'mongod');
  const spec = {
    name: 'store',
    command: input.program,
    args: ['--dbpath', data, '--bind_ip', socket, '--logpath', join(data, 'mongod.log'), '--logappend'],
    env: input.env,
  };
  return {
    uri: () => mongoUri(socket),
    part: {
      name: 'store',
      start() {
        mkdirSync(data, { recursive: true, mode: 0o700 });
        return startChild(deps, spec);
      },
      whenReady: () => readyBySocket(socket),
      readyWithinMs: 60_000,
      stopWithinMs: 1000,
    },
  };
}

function mongoUri(socket: string): string {
  return `mongodb://${encodeURIComponent(socket)}/yimen?directConnection=true`;
}
