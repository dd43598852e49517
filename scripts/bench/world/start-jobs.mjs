import { built } from '../lib/built.mjs';

/**
 * The jobs process as `jobs/main.ts` puts it together, with a handler of the bench for every kind of due. Without
 * `sweepsItself` it only consumes, and the bench sweeps by hand.
 */
export function startJobs(world, { redisUrl, handle, sweepsItself = true, onSwept = () => undefined }) {
  const { clock, communityId, repositories, onError } = world;
  const clients = built('server/platform/redis').createBullClients({
    url: redisUrl,
    onError: (error) => onError('redis', error),
  });
  const { queues } = built('jobs/queues/queues');
  const counts = { lost: 0, stalled: 0, failed: 0, forgot: 0 };
  const queue = built('jobs/queues/create-job-queue').createJobQueue({
    queues,
    createClient: clients,
    clock,
    onLost: () => (counts.lost += 1),
    onError: (error) => onError('queue', error),
  });
  const timers = built('jobs/sweeps/create-timers').createTimers();
  const looks = built('jobs/processors/create-looks').createLooks({
    timers,
    heldByRedis: () => queue.held('look-at-due'),
    onError: (error) => onError('timed-look', error),
    dues: repositories.dues,
    clock,
    handlers: new Proxy({}, { get: () => handle }),
    isStoreTrouble: () => false,
    tellSetAside: () => Promise.resolve(),
    onFailure: (_id, _reason, _tries, error) => {
      counts.failed += 1;
      onError('due', error);
    },
  });
  const { toConsumer } = built('jobs/queues/consumer');
  const { parseJobData } = built('jobs/processors/parse-job-data');
  const consumed = built('jobs/queues/consume-queues').consumeQueues(
    {
      createClient: clients,
      onSetAside: (job) => onError('job', job.error ?? job.reason),
      onRetry: () => undefined,
      onStalled: () => (counts.stalled += 1),
      onError: (error) => onError('queue', error),
    },
    {
      queues,
      process: 'jobs',
      consumers: [toConsumer('look-at-due', parseJobData['look-at-due'], looks.look)],
    },
  );
  const sweep = built('jobs/sweeps/minute-sweep').createSweep({
    ...repositories,
    communityId,
    holder: `bench-${process.pid}`,
    clock,
    queue,
    quietHours: null,
    lookAtDue: looks.look,
    heldLooks: looks.held,
    onComing: looks.comes,
    holders: [repositories.messages, repositories.requests],
    recurring: [],
    lastRuns: repositories.budgets,
    onError: (error) => onError('sweep', error),
  });
  let soon = () => undefined;
  const stops = sweepsItself ? sweepByItself() : [];

  function sweepByItself() {
    const started = built('jobs/sweeps/start-sweep').startSweep({
      sweep,
      clock,
      timers,
      onSwept,
      onError: (error) => onError('sweep', error),
    });
    soon = () => started.soon();
    const watched = built('jobs/sweeps/watch-redis').watchRedis({
      hasForgotten: () => queue.hasForgotten(),
      onForgotten() {
        counts.forgot += 1;
        started.soon();
      },
      timers,
      onError: (error) => onError('redis', error),
    });
    return [watched, started];
  }

  return {
    counts,
    queue,
    sweep,
    /** Sweeps without waiting for the full minute. */
    sweepSoon: () => soon(),
    async stop() {
      for (const { stop } of [...stops, looks]) await stop();
      await consumed.close();
      await queue.close();
      clients('client').disconnect();
      clients('subscriber').disconnect();
    },
  };
}
