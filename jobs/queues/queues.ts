import { defineQueue, type QueueDefinition } from './define-queue';

/** THE list: every job, the queue it travels in and the process that does it. */
export const queues: readonly QueueDefinition[] = [
  // The sender looks by itself too, so nobody waits for a hint that a dead process had in hand; an idle queue costs little.
  defineQueue({
    name: 'chat',
    consumer: 'bot',
    jobs: ['wake-sender'],
    concurrency: 1,
    tidyEveryMs: 30_000,
  }),
  defineQueue({ name: 'dues', consumer: 'jobs', jobs: ['look-at-due'], concurrency: 4 }),
];
