import type Redis from 'ioredis';

export interface RedisProblem {
  readonly found: string;
  readonly fix: string;
}

/** What would make this Redis forget jobs: eviction, or nothing kept on disk. Empty when it can be trusted. */
export async function checkRedisKeepsJobs(redis: Pick<Redis, 'info' | 'config'>): Promise<RedisProblem[]> {
  const info = `${await redis.info('memory')}\n${await redis.info('persistence')}`;
  const problems: RedisProblem[] = [];
  const policy = valueOf(info, 'maxmemory_policy') ?? 'unknown';
  if (policy !== 'noeviction') {
    problems.push({
      found: `maxmemory-policy is ${policy}: Redis may throw jobs away when memory is short`,
      fix: 'redis-cli CONFIG SET maxmemory-policy noeviction, and the same line in redis.conf',
    });
  }
  if (valueOf(info, 'aof_enabled') !== '1' && !(await hasSnapshots(redis))) {
    problems.push({
      found: 'appendonly is no and save is empty: nothing is kept on disk',
      fix: 'redis-cli CONFIG SET appendonly yes, and the same line in redis.conf',
    });
  }
  return problems;
}

// Hosted Redis often forbids CONFIG; then only the append-only file counts as proof.
async function hasSnapshots(redis: Pick<Redis, 'config'>): Promise<boolean> {
  try {
    const answer: unknown = await redis.config('GET', 'save');
    return Array.isArray(answer) && typeof answer[1] === 'string' && answer[1].trim() !== '';
  } catch {
    return false;
  }
}

function valueOf(info: string, name: string): string | null {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? null;
}
