import Redis from 'ioredis';
import { createSweep } from '../../../jobs/sweeps/minute-sweep';
import { anOutboxDue } from '../../support/an-outbox-message';
import { startRedis, type StartedRedis } from '../../support/start-redis';
import { until } from '../../support/until';
import { aQueuePair, processClock } from '../queues/a-queue-pair';
import { aSweptCommunity, communityId } from './a-swept-community';

/** Ways in which a Redis that answers takes nothing more, each with the way back. */
const ways = {
  full: {
    async begin(redis: Redis) {
      await redis.set('filler', Buffer.alloc(8 * 1024 * 1024));
      await redis.config('SET', 'maxmemory', '5mb');
    },
    end: (redis: Redis) => redis.del('filler'),
  },
  'unable to write': {
    begin: (redis: Redis) => redis.config('SET', 'min-replicas-to-write', '1'),
    end: (redis: Redis) => redis.config('SET', 'min-replicas-to-write', '0'),
  },
  'a read-only copy of another': {
    begin: (redis: Redis) => redis.replicaof('127.0.0.1', 1),
    end: (redis: Redis) => redis.replicaof('NO', 'ONE'),
  },
} as const;

describe.each(Object.entries(ways))('a Redis that is %s', (_name, { begin, end }) => {
  let redis: StartedRedis;
  let master: Redis;
  beforeAll(async () => {
    redis = await startRedis();
    master = new Redis({ path: redis.path });
  });
  afterAll(async () => {
    master.disconnect();
    await redis.stop();
  });

  it('costs hints, nothing else: the sweep does what is due, and hints get through when it takes them again', async () => {
    const pair = aQueuePair(redis);
    const { dues, deps, looked } = aSweptCommunity({ queue: pair.queue, clock: processClock });
    const sweep = createSweep(deps);
    const consuming = pair.consume();
    await pair.ask('before');
    await until(() => pair.looked.includes('before'));

    await begin(master);
    const at = new Date(processClock.now().getTime() - 1).toISOString();
    await dues.insertMany(Array.from({ length: 20 }, (_, n) => anOutboxDue(`d${n}`, at).due));
    const before = performance.now();
    await Promise.all(['a', 'b', 'c'].map((id) => pair.ask(id)));
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(pair.lost).toHaveLength(3);
    expect(await sweep.runOnce()).toMatchObject({ looked: 20, failed: 0 });
    expect(looked).toHaveLength(20);
    expect(await dues.listWaiting(communityId, processClock.now(), 10)).toEqual([]);

    await end(master);
    await until(async () => {
      await pair.ask('after');
      return pair.looked.includes('after');
    });
    await Promise.all([pair.queue.close(), consuming.close()]);
  }, 30_000);
});
