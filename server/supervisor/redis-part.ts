import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../platform/config';
import type { Part } from './keep-running';
import { readyBySocket } from './ready-signals';
import { startChild, type StartChildDeps } from './start-child';

export interface RedisPartInput {
  readonly program: string;
  readonly dataFolder: string;
  readonly socketFolder: string;
  readonly env: Environment;
}

/** A redis-server of our own: on a unix socket only, synced to disk each second, never throwing anything away. */
export function redisPart(
  deps: StartChildDeps,
  input: RedisPartInput,
): { readonly part: Part; readonly url: string } {
  const socket = join(input.socketFolder, 'redis.sock');
  const data = join(input.dataFolder, 'redis');
  const settings = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: data,
    logfile: join(data, 'redis.log'),
    loglevel: 'notice',
    daemonize: 'no',
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const spec = {
    name: 'redis',
    command: input.program,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    env: input.env,
  };
  return {
    url: `unix://${encodeURI(socket)}`,
    part: {
      name: 'redis',
      start() {
        mkdirSync(data, { recursive: true, mode: 0o700 });
        return startChild(deps, spec);
      },
      whenReady: () => readyBySocket(socket),
      readyWithinMs: 30_000,
      stopWithinMs: 800,
    },
  };
}
