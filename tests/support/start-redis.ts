import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Redis from 'ioredis';
import { createBullClients, type RedisRole } from '../../server/platform/redis';
import { until } from './until';

export interface StartedRedis {
  /** The unix socket. */
  readonly path: string;
  /** As Bull wants it: one shared client and subscriber, a blocking one a queue. Closed by `stop`. */
  createClient(role: RedisRole): Redis;
  /** Another set of connections, as another process would have. */
  another(): (role: RedisRole) => Redis;
  /** FLUSHALL. */
  flush(): Promise<void>;
  /** SIGKILL, and the same again on the same socket. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A real redis-server on a unix socket in a folder of its own. */
export async function startRedis(): Promise<StartedRedis> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yimen-redis-'));
  const socket = path.join(folder, 's');
  const clients: Redis[] = [];
  let server = await launch(folder, socket);
  const another = () => {
    const create = createBullClients({ url: `unix://${socket}`, onError: () => undefined });
    return (role: RedisRole) => {
      const client = create(role);
      if (!clients.includes(client)) clients.push(client);
      return client;
    };
  };
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  return {
    path: socket,
    createClient: another(),
    another,
    flush: () => withClient(socket, async (client) => void (await client.flushall())),
    kill,
    async restart() {
      await kill();
      server = await launch(folder, socket);
    },
    async stop() {
      clients.forEach((client) => client.disconnect());
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(folder: string, socket: string): Promise<ChildProcess> {
  await rm(socket, { force: true });
  const server = spawn(
    'redis-server',
    [
      '--port',
      '0',
      '--unixsocket',
      socket,
      '--dir',
      folder,
      '--save',
      '',
      '--maxmemory-policy',
      'noeviction',
    ],
    { stdio: 'ignore' },
  );
  await once(server, 'spawn');
  await until(() =>
    withClient(socket, async (client) => (await client.ping()) === 'PONG').catch(() => false),
  );
  return server;
}

async function withClient<T>(socket: string, work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis({
    path: socket,
    lazyConnect: true,
    retryStrategy: () => null,
    disconnectTimeout: 20,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    client.disconnect();
  }
}
