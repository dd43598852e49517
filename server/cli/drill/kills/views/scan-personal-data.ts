import Redis from 'ioredis';
import type { PersonalDataFinding } from './kill-views';

export interface Scanned {
  readonly findings: readonly PersonalDataFinding[];
  readonly bytes: number;
}

/** Looks for the canaries in a text. Findings name a canary by its number. */
export function scanText(where: string, text: string, canaries: readonly string[]): Scanned {
  const findings = canaries.flatMap((canary, index) =>
    text.includes(canary) ? [{ where, canary: `canary ${String(index)}` }] : [],
  );
  return { findings, bytes: Buffer.byteLength(text) };
}

/** All keys and values of a Redis, asked over its unix socket. */
export async function dumpRedis(socket: string): Promise<string> {
  const redis = new Redis({ path: socket, maxRetriesPerRequest: 2 });
  redis.on('error', () => undefined);
  try {
    const parts: string[] = [];
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, 'COUNT', 500);
      for (const key of keys) parts.push(key, await valueOf(redis, key));
      cursor = next;
    } while (cursor !== '0');
    return parts.join('\n');
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<string> {
  switch (await redis.type(key)) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return (await redis.lrange(key, 0, -1)).join('\n');
    case 'set':
      return (await redis.smembers(key)).join('\n');
    case 'zset':
      return (await redis.zrange(key, 0, -1)).join('\n');
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    default:
      return '';
  }
}
