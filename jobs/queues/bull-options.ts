import type { QueueOptions } from 'bull';
import type { QueueDefinition } from './define-queue';

/** Makes Redis connections for Bull: one shared `client` and `subscriber`, a `bclient` of its own for each queue. */
export type CreateClient = NonNullable<QueueOptions['createClient']>;

const usuallyMs = 5_000;

/**
 * How every queue talks to Redis. A dead worker's job comes back within 15 s: its lock ends after 10 s, and stalled jobs
 * are looked for every 5 s, unless the queue says otherwise.
 */
export function bullOptions(
  createClient: CreateClient,
  { tidyEveryMs = usuallyMs }: Pick<QueueDefinition, 'tidyEveryMs'> = {},
): QueueOptions {
  return {
    createClient,
    prefix: 'yimen',
    settings: {
      lockDuration: 10_000,
      stalledInterval: tidyEveryMs,
      guardInterval: tidyEveryMs,
      // Seconds that one question for a next job waits for it.
      drainDelay: tidyEveryMs / 1_000,
      maxStalledCount: 3,
      retryProcessDelay: 1_000,
    },
    defaultJobOptions: {
      attempts: 3,
      backoff: { type: 'exponential', delay: 1_000 },
      removeOnComplete: true,
      removeOnFail: true,
    },
  };
}
