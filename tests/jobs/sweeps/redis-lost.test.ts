import { watchRedis } from '../../../jobs/sweeps/watch-redis';
import { createSweep } from '../../../jobs/sweeps/minute-sweep';
import { anOutboxDue } from '../../support/an-outbox-message';
import { createHandClock } from '../../support/hand-clock';
import { startRedis, type StartedRedis } from '../../support/start-redis';
import { until } from '../../support/until';
import { aQueuePair, processClock } from '../queues/a-queue-pair';
import { aSweptCommunity, communityId } from './a-swept-community';

describe('a Redis that lost everything', () => {
  let redis: StartedRedis;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(() => redis.stop());

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

  it('is given only what it does not hold', async () => {
    const pair = aQueuePair(redis);
    const heldLooks = () => pair.queue.held('look-at-due');
    const { dues, deps } = aSweptCommunity({ queue: pair.queue, clock: processClock, heldLooks });
    const inAnHour = new Date(processClock.now().getTime() + 3_600_000).toISOString();
    const sweep = createSweep(deps);
    await dues.insertMany([anOutboxDue('e1', inAnHour).due, anOutboxDue('e2', inAnHour).due]);
    expect(await sweep.runOnce()).toMatchObject({ armed: 2 });
    expect(await sweep.runOnce()).toMatchObject({ armed: 0 });
    await dues.insertMany([anOutboxDue('e3', inAnHour).due]);
    expect(await sweep.runOnce()).toMatchObject({ armed: 1 });
    await redis.flush();
    expect(await sweep.runOnce()).toMatchObject({ armed: 3 });
    await redis.kill();
    expect(await sweep.runOnce()).toMatchObject({ armed: 3, failed: 0 });
    await pair.queue.close();
  });

  it('is noticed within seconds, and told of once', async () => {
    const { queue } = aQueuePair(redis);
    const clock = createHandClock('2026-06-09T10:00:20+08:00');
    let told = 0;
    const watched = watchRedis({
      hasForgotten: () => queue.hasForgotten(),
      onForgotten: () => (told += 1),
      timers: clock.timers,
      onError: (error) => {
        throw error;
      },
    });
    const look = async () => {
      await clock.advance(5_000);
      // The answer of a real Redis takes real time.
      await queue.held('look-at-due');
      await clock.advance(0);
    };
    await look();
    await look();
    expect(told).toBe(0);
    await redis.flush();
    await look();
    await look();
    expect(told).toBe(1);
    await redis.kill();
    await look();
    expect(told).toBe(1);
    await watched.stop();
    await queue.close();
  });
});
