import type { Config, Environment } from '../platform/config';
import { checkGivenRedis } from './check-given-redis';
import { findProgram } from './find-program';
import type { StartStoreDeps } from './start-store';
import { StartRefusal } from './start-refusal';
import { redisPart } from './redis-part';

export interface StartRedisInput {
  readonly config: Pick<Config, 'redisUrl' | 'allowVolatileRedis' | 'dataFolder'>;
  readonly socketFolder: string;
  readonly env: Environment;
}

/** Checks the given Redis or starts our own; resolves to its address. */
export async function startRedis(
  { output, children, parts }: StartStoreDeps,
  { config, socketFolder, env }: StartRedisInput,
): Promise<string> {
  if (config.redisUrl !== null) {
    const problems = await checkGivenRedis({
      url: config.redisUrl,
      allowVolatile: config.allowVolatileRedis,
    });
    if (problems.length > 0)
      throw new StartRefusal(['这个 Redis 不能用。This Redis cannot be used:', ...problems]);
    output.step('Redis: REDIS_URL');
    return config.redisUrl;
  }
  const program = findProgram('redis-server', env.PATH);
  if (program === null) {
    throw new StartRefusal([
      '没有 redis-server。redis-server is missing. 请输入 type:',
      '  sudo apt-get update && sudo apt-get install -y --no-install-recommends redis-server',
    ]);
  }
  const { part, url } = redisPart(children, { program, dataFolder: config.dataFolder, socketFolder, env });
  await parts.keep('redis', part);
  output.step(`Redis: ${program}`);
  return url;
}
