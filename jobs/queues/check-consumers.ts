import type { Consumer } from './consumer';
import type { Process, QueueDefinition } from './define-queue';

/** Throws, naming the jobs, unless this process has exactly one consumer for each job it owns and none for another's. */
export function checkConsumers(
  queues: readonly QueueDefinition[],
  process: Process,
  consumers: readonly Pick<Consumer, 'name'>[],
): void {
  const owned = queues.filter((queue) => queue.consumer === process).flatMap((queue) => queue.jobs);
  const given = consumers.map((consumer) => consumer.name);
  const missing = owned.filter((name) => !given.includes(name));
  if (missing.length > 0) throw new Error(`${process} has no consumer for: ${missing.join(', ')}`);
  const foreign = given.filter((name) => !owned.includes(name));
  if (foreign.length > 0) throw new Error(`${process} may not consume: ${foreign.join(', ')}`);
  if (new Set(given).size !== given.length) throw new Error(`${process} has two consumers for one job`);
}
