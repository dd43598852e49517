import { consumeQueue, type SetAsideJob } from '../../../jobs/queues/consume-queue';
import { toConsumer } from '../../../jobs/queues/consumer';
import { createJobQueue } from '../../../jobs/queues/create-job-queue';
import { queues } from '../../../jobs/queues/queues';
import { parseJobData } from '../../../jobs/processors/parse-job-data';
import type { StartedRedis } from '../../support/start-redis';

export const processClock = { now: () => new Date(Date.now()) };

/** One that asks and one that looks, each with its own connections, as in two processes. */
export function aQueuePair(
  redis: StartedRedis,
  look: (dueId: string) => Promise<void> = async () => undefined,
) {
  const looked: string[] = [];
  const lost: unknown[] = [];
  const setAside: SetAsideJob[] = [];
  const retried: unknown[] = [];
  const stalled: string[] = [];
  const queue = createJobQueue({
    queues,
    createClient: redis.another(),
    clock: processClock,
    onLost: (_name, error) => void lost.push(error),
    onError: () => undefined,
  });
  const definition = queues.find((each) => each.name === 'dues');
  if (!definition) throw new Error('there is a queue of dues');
  const consumer = toConsumer('look-at-due', parseJobData['look-at-due'], async ({ dueId }) => {
    looked.push(dueId);
    await look(dueId);
  });
  const consume = () =>
    consumeQueue(
      {
        createClient: redis.another(),
        onSetAside: (job) => void setAside.push(job),
        onRetry: (_name, error) => void retried.push(error),
        onStalled: (name) => void stalled.push(name),
        onError: () => undefined,
      },
      definition,
      [consumer],
    );
  const ask = (dueId: string, at: Date | null = null, key = `look/${dueId}`) =>
    queue.enqueue('look-at-due', { dueId }, { key, at });
  return { queue, consume, ask, looked, lost, setAside, retried, stalled };
}
