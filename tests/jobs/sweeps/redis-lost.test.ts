import { createSweep } from '../../../jobs/sweeps/minute-sweep';
import { anOutboxDue } from '../../support/an-outbox-message';
import { startRedis, type StartedRedis } from '../../support/start-redis';
import { until } from '../../support/until';
import { aQueuePair, processClock } from '../queues/a-queue-pair';
import { aSweptCommunity, communityId } from './a-swept-community';

describe('a Redis that lost everything', () => {
  let redis: StartedRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  it('is filled again by the next sweep, and what was due meanwhile is done without it', async () => {
    const pair = aQueuePair(redis);
    const community = aSweptCommunity({ queue: pair.queue, clock: processClock });
    const { dues, deps, looked } = community;
    const inMs = (ms: number) => new Date(processClock.now().getTime() + ms).toISOString();
    const sweep = createSweep(deps);
    const before = 300;
    await dues.insertMany(Array.from({ length: before }, (_, n) => anOutboxDue(`d${n}`, inMs(3_000)).due));
    expect(await sweep.runOnce()).toMatchObject({ armed: before });
    const consuming = pair.consume();
    await redis.flush();
    expect(await sweep.runOnce()).toMatchObject({ armed: before });
    await until(() => new Set(pair.looked).size === before);
    await redis.kill();
    expect(await sweep.runOnce()).toMatchObject({ looked: before, failed: 0 });
    expect(looked).toHaveLength(before);
    expect(await dues.listWaiting(communityId, processClock.now(), 10)).toEqual([]);
    await Promise.all([pair.queue.close(), consuming.close()]);
  });
});
