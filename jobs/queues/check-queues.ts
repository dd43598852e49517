import type { QueueDefinition } from './define-queue';
import { jobNames } from './job-names';

/** Throws, naming the jobs, unless every job travels in exactly one queue and no two queues share a name. */
export function checkQueues(queues: readonly QueueDefinition[]): void {
  const carried: readonly string[] = queues.flatMap((queue) => queue.jobs);
  const lost = jobNames.filter((name) => !carried.includes(name));
  if (lost.length > 0) throw new Error(`jobs without a consumer: ${lost.join(', ')}`);
  const twice = carried.filter((name, index) => carried.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`jobs with two consumers: ${twice.join(', ')}`);
  const queueNames = queues.map((queue) => queue.name);
  if (new Set(queueNames).size !== queueNames.length) throw new Error('two queues have the same name');
}
