import { consumeQueue } from '../../../jobs/queues/consume-queue';
import { toConsumer } from '../../../jobs/queues/consumer';
import { parseJobData } from '../../../jobs/processors/parse-job-data';
import { queues } from '../../../jobs/queues/queues';
import { createBullClients } from '../../../server/platform/redis';

const none = () => undefined;

/** Takes one job, says so, and never ends it: a process to be killed. */
export function dyingWorker(socket: string): void {
  const definition = queues.find((queue) => queue.name === 'dues');
  if (!definition) throw new Error('there is a queue of dues');
  const deps = {
    createClient: createBullClients({ url: `unix://${socket}`, onError: none }),
    onSetAside: none,
    onRetry: none,
    onStalled: none,
    onError: none,
  };
  const consumer = toConsumer('look-at-due', parseJobData['look-at-due'], () => {
    process.stdout.write('taken\n');
    return new Promise<void>(none);
  });
  consumeQueue(deps, definition, [consumer]);
}
