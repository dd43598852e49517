import Bull from 'bull';
import { bullOptions } from '../../../jobs/queues/bull-options';
import { startRedis, type StartedRedis } from '../../support/start-redis';
import { until } from '../../support/until';
import { aQueuePair, processClock } from './a-queue-pair';

const inMs = (ms: number) => new Date(processClock.now().getTime() + ms);

describe('jobs on a real Redis', () => {
  let redis: StartedRedis;
  const open: { close(): Promise<void> }[] = [];
  const closing = <T extends { close(): Promise<void> }>(it: T): T => {
    open.push(it);
    return it;
  };

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((it) => it.close()));
    await redis.flush();
  });
  afterAll(() => redis.stop());

  const setup = (look?: (dueId: string) => Promise<void>) => {
    const pair = aQueuePair(redis, look);
    closing(pair.queue);
    return pair;
  };

  it('a job of one key is done once, however often it is asked for while it waits', async () => {
    const { ask, consume, looked, lost } = setup();
    await Promise.all([ask('d1'), ask('d1'), ask('d1'), ask('d2')]);
    closing(consume());
    await until(() => looked.includes('d2') && looked.includes('d1'));
    await ask('d3');
    await until(() => looked.includes('d3'));
    expect(looked.filter((id) => id === 'd1')).toHaveLength(1);
    expect(lost).toEqual([]);
  });

  it('a job that is done leaves nothing behind, so its key can be asked for again', async () => {
    const { ask, consume, looked } = setup();
    closing(consume());
    await ask('d1');
    await until(() => looked.length === 1);
    await until(async () => {
      await ask('d1');
      return looked.length > 1;
    });
  });

  it('a delayed job comes when it is time and not before', async () => {
    const { ask, consume } = setup(async () => void came.push(processClock.now().getTime()));
    const came: number[] = [];
    closing(consume());
    const at = inMs(1_200);
    await ask('d1', at);
    await until(() => came.length === 1);
    expect(came[0]).toBeGreaterThanOrEqual(at.getTime() - 5);
    expect(came[0]).toBeLessThanOrEqual(at.getTime() + 2_000);
  });

  it('what the clock says counts, not the time of the process', async () => {
    const { ask, consume, looked } = setup();
    closing(consume());
    await ask('past', inMs(-3_600_000));
    await until(() => looked.includes('past'));
  });

  it('a job that throws is tried three times and then set aside with its error', async () => {
    const { ask, consume, looked, setAside, retried } = setup(() => Promise.reject(new Error('no')));
    closing(consume());
    await ask('d1');
    await until(() => setAside.length === 1);
    expect(looked).toHaveLength(3);
    expect(retried).toHaveLength(2);
    expect(setAside).toMatchObject([{ name: 'look-at-due', key: 'look/d1', reason: 'failed' }]);
  });

  it('data that is not this job’s, and names nobody knows, are set aside at once', async () => {
    const { consume, setAside, looked } = setup();
    closing(consume());
    const raw = closing(new Bull('dues', bullOptions(redis.another())));
    await raw.add('look-at-due', { dueId: 7 }, { jobId: 'bad' });
    await raw.add('from-the-future', {}, { jobId: 'odd' });
    await until(() => setAside.length === 2);
    expect(setAside.map((job) => job.reason).sort()).toEqual(['bad-data', 'unknown-job']);
    expect(looked).toEqual([]);
  });

  it('a key with a colon is refused and counted, never thrown', async () => {
    const { queue, lost } = setup();
    await queue.enqueue('wake-sender', { communityId: 'c' }, { key: 'a:b', at: null });
    expect(lost).toHaveLength(1);
  });

  it('Bull shares one client and one subscriber among the queues and blocks on a connection of its own', async () => {
    const roles: string[] = [];
    const create = redis.another();
    const made = new Set<ReturnType<typeof create>>();
    const options = bullOptions((role) => {
      const client = create(role);
      roles.push(role);
      made.add(client);
      return client;
    });
    const first = closing(new Bull('one', options));
    const second = closing(new Bull('two', options));
    await Promise.all([first, second].map((queue) => queue.isReady()));
    expect(made.size).toBe(1);
    [first, second].forEach((queue) => void queue.process(() => Promise.resolve()).catch(() => undefined));
    await until(() => roles.filter((role) => role === 'bclient').length === 2);
    expect(made.size).toBe(4);
    // Closed in the middle of connecting, a connection rejects what Bull asked of it, and nobody hears that.
    await until(() => [...made].every(({ status }) => status === 'ready'));
    const blocking = create('bclient');
    expect(blocking.options).toMatchObject({ maxRetriesPerRequest: null, enableReadyCheck: false });
  });
});
