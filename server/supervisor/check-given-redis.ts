import { checkRedisKeepsJobs } from '../platform/check-redis-keeps-jobs';
import { createRedis } from '../platform/redis';

export interface CheckGivenRedisInput {
  readonly url: string;
  readonly allowVolatile: boolean;
  readonly withinMs?: number;
}

/** Why the Redis of REDIS_URL cannot be used, line by line with the fix; empty when it can. */
export async function checkGivenRedis({
  url,
  allowVolatile,
  withinMs = 5000,
}: CheckGivenRedisInput): Promise<readonly string[]> {
  let lastError = 'no answer';
  const redis = createRedis({
    url,
    onError: (error) => {
      lastError = 'code' in error ? String(error.code) : error.name;
    },
  });
  let timer: NodeJS.Timeout | undefined;
  // A client that cannot connect waits for ever with what it was asked.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), withinMs);
  });
  try {
    return await Promise.race([look(redis, allowVolatile), late]);
  } catch {
    return [`REDIS_URL: 连不上 Redis。No Redis answers at that address (${lastError}).`];
  } finally {
    clearTimeout(timer);
    redis.disconnect();
  }
}

async function look(
  redis: ReturnType<typeof createRedis>,
  allowVolatile: boolean,
): Promise<readonly string[]> {
  await redis.ping();
  const problems = allowVolatile ? [] : await checkRedisKeepsJobs(redis);
  return problems.length === 0
    ? []
    : [...problems.flatMap(({ found, fix }) => [found, `  ${fix}`]), trialOnly];
}

const trialOnly = 'For a trial that may lose reminders: YIMEN_ALLOW_VOLATILE_REDIS=true';
