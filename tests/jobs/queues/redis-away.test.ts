import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startRedis, type StartedRedis } from '../../support/start-redis';
import { until } from '../../support/until';
import { aQueuePair } from './a-queue-pair';

describe('when something dies under the queue', () => {
  let redis: StartedRedis;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(() => redis.stop());

  it('a hint is given up within 200 ms and counted while Redis is away, and gets through afterwards', async () => {
    const { ask, queue, consume, lost, looked } = aQueuePair(redis);
    const consuming = consume();
    await ask('d1');
    await until(() => looked.includes('d1'));
    await redis.kill();
    const before = performance.now();
    await Promise.all([ask('d2'), ask('d3')]);
    expect(performance.now() - before).toBeLessThan(300);
    expect(lost).toHaveLength(2);
    await redis.restart();
    await until(async () => {
      await ask('d4');
      return looked.includes('d4');
    });
    await Promise.all([queue.close(), consuming.close()]);
  });

  it('closing does not hang while Redis is away', async () => {
    const { ask, queue, consume, looked } = aQueuePair(redis);
    const consuming = consume();
    await ask('d1');
    await until(() => looked.includes('d1'));
    await redis.kill();
    const before = performance.now();
    await Promise.all([queue.close(), consuming.close()]);
    expect(performance.now() - before).toBeLessThan(6_000);
  });

  it('closing waits for the job in hand', async () => {
    let end = (): void => undefined;
    const { ask, queue, consume, looked } = aQueuePair(
      redis,
      () => new Promise((resolve) => (end = resolve)),
    );
    const consuming = consume();
    await ask('d1');
    await until(() => looked.includes('d1'));
    const closingAt = performance.now();
    let isClosed = false;
    const closing = consuming.close().then(() => {
      isClosed = true;
    });
    await until(() => performance.now() > closingAt + 800);
    expect(isClosed).toBe(false);
    end();
    await closing;
    expect(isClosed).toBe(true);
    await queue.close();
  });

  it('a consumer that was started first works as soon as Redis is there', async () => {
    await redis.kill();
    const { ask, queue, consume, looked } = aQueuePair(redis);
    const consuming = consume();
    await ask('d1');
    await redis.restart();
    await until(async () => {
      await ask('d2');
      return looked.includes('d2');
    });
    await Promise.all([queue.close(), consuming.close()]);
  });

  it('the job of a worker that was killed comes back within 16 seconds', async () => {
    const { ask, queue, consume, looked, stalled } = aQueuePair(redis);
    const worker = spawn(
      process.execPath,
      [
        path.join(__dirname, 'run-typescript.cjs'),
        path.join(__dirname, 'dying-worker.ts'),
        'dyingWorker',
        redis.path,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await ask('d1');
    await once(worker.stdout, 'data');
    const gone = once(worker, 'exit');
    worker.kill('SIGKILL');
    await gone;
    const killedAt = performance.now();
    const consuming = consume();
    await until(() => looked.includes('d1'), 25_000);
    expect(performance.now() - killedAt).toBeLessThan(16_000);
    await until(() => stalled.length > 0);
    await Promise.all([queue.close(), consuming.close()]);
  }, 40_000);
});
