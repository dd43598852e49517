import { checkConsumers } from './check-consumers';
import { checkQueues } from './check-queues';
import { consumeQueue, type ConsumedQueue, type ConsumeQueueDeps } from './consume-queue';
import type { Consumer } from './consumer';
import type { Process, QueueDefinition } from './define-queue';

export interface ConsumeQueuesInput {
  readonly queues: readonly QueueDefinition[];
  readonly process: Process;
  readonly consumers: readonly Consumer[];
}

/** Does every job this process owns. Throws at once when a job has no consumer, or more than one. */
export function consumeQueues(deps: ConsumeQueueDeps, input: ConsumeQueuesInput): ConsumedQueue {
  const { queues, process, consumers } = input;
  checkQueues(queues);
  checkConsumers(queues, process, consumers);
  const consumed = queues
    .filter((queue) => queue.consumer === process)
    .map((queue) =>
      consumeQueue(
        deps,
        queue,
        consumers.filter((consumer) => queue.jobs.includes(consumer.name)),
      ),
    );
  return {
    async close() {
      await Promise.all(consumed.map((queue) => queue.close()));
    },
  };
}
