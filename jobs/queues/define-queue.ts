import type { JobName } from '../../server/core/shared/job-queue';

export type Process = 'bot' | 'jobs';

/** One Bull queue: which jobs it carries, and the one process that does them. */
export interface QueueDefinition {
  readonly name: string;
  readonly consumer: Process;
  readonly jobs: readonly JobName[];
  /** How many of its jobs one process does at the same time. */
  readonly concurrency: number;
  /** How often it is looked for jobs of dead workers and missed timers; left out: every 5 s. */
  readonly tidyEveryMs?: number;
}

/** A queue by its name in Redis, which holds no colon. */
export function defineQueue(definition: QueueDefinition): QueueDefinition {
  if (definition.name.includes(':')) throw new Error('a queue name holds no colon');
  return Object.freeze({ ...definition });
}
