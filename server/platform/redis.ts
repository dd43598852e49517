import Redis, { type RedisOptions } from 'ioredis';

export type RedisRole = 'client' | 'subscriber' | 'bclient';

export interface RedisDeps {
  /** redis://, rediss:// or unix:///path/of/socket */
  readonly url: string;
  /** Called for each connection error; ioredis goes on trying by itself. */
  readonly onError: (error: Error) => void;
}

/** One Redis connection. It is opened at once and tries again for ever, at most every 2 s. */
export function createRedis({ url, onError }: RedisDeps, role: RedisRole = 'client'): Redis {
  const options: RedisOptions = {
    retryStrategy: (tries) => Math.min(tries * 100, 2000),
    // Bull's blocking and subscribing connections wait without an end and must not be given up on.
    ...(role === 'client' ? {} : { maxRetriesPerRequest: null, enableReadyCheck: false }),
  };
  const socket = socketOf(url);
  const redis = socket === null ? new Redis(url, options) : new Redis({ ...options, path: socket });
  redis.on('error', onError);
  return redis;
}

/** Bull's `createClient`: Bull itself takes every URL for TCP. One shared client and subscriber, one bclient a queue. */
export function createBullClients(deps: RedisDeps): (role: RedisRole) => Redis {
  const shared = new Map<RedisRole, Redis>();
  return (role) => {
    if (role === 'bclient') return createRedis(deps, role);
    const redis = shared.get(role) ?? createRedis(deps, role);
    shared.set(role, redis);
    return redis;
  };
}

function socketOf(url: string): string | null {
  return url.startsWith('unix://') ? decodeURIComponent(url.slice('unix://'.length)) : null;
}
