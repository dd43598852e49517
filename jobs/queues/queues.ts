import { defineQueue, type QueueDefinition } from './define-queue';

/** THE list: every job, the queue it travels in and the process that does it. */
export const queues: readonly QueueDefinition[] = [
  defineQueue({ name: 'chat', consumer: 'bot', jobs: ['wake-sender'], concurrency: 1 }),
  defineQueue({ name: 'dues', consumer: 'jobs', jobs: ['look-at-due'], concurrency: 4 }),
];
