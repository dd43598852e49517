import type { QueueOptions } from 'bull';

/** Makes Redis connections for Bull: one shared `client` and `subscriber`, a `bclient` of its own for each queue. */
export type CreateClient = NonNullable<QueueOptions['createClient']>;

/**
 * How every queue talks to Redis. A dead worker's job comes back within 15 s: its lock ends after 10 s, and stalled jobs
 * are looked for every 5 s.
 */
export function bullOptions(createClient: CreateClient): QueueOptions {
  return {
    createClient,
    prefix: 'yimen',
    settings: { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 3, retryProcessDelay: 1_000 },
    defaultJobOptions: {
      attempts: 3,
      backoff: { type: 'exponential', delay: 1_000 },
      removeOnComplete: true,
      removeOnFail: true,
    },
  };
}
