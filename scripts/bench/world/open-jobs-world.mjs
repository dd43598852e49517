import { fillCommunity } from './fill-community.mjs';
import { openStore } from './open-store.mjs';
import { startRedis } from './start-redis.mjs';

const mostShown = 3;

/** What a bench of reminders stands on: a store with a community in it and a Redis, both its own. */
export async function openJobsWorld() {
  const store = await openStore();
  const filled = await fillCommunity(store.connection);
  const redis = await startRedis();
  const errors = [];
  return {
    ...filled,
    redis,
    uri: store.uri,
    errors,
    onError(where, error) {
      errors.push(where);
      if (errors.length <= mostShown) process.stderr.write(`  ${where}: ${error}\n`);
    },
    async close() {
      filled.clock.stop();
      await store.close();
      await redis.close();
    },
  };
}
