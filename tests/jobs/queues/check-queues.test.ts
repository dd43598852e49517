import { checkConsumers } from '../../../jobs/queues/check-consumers';
import { checkQueues } from '../../../jobs/queues/check-queues';
import { defineQueue } from '../../../jobs/queues/define-queue';
import { queues } from '../../../jobs/queues/queues';

const chat = defineQueue({ name: 'chat', consumer: 'bot', jobs: ['wake-sender'], concurrency: 1 });
const dues = defineQueue({ name: 'dues', consumer: 'jobs', jobs: ['look-at-due'], concurrency: 1 });

describe('the list of queues', () => {
  it('carries every job exactly once', () => {
    expect(() => checkQueues(queues)).not.toThrow();
  });

  it('refuses to start when a job has no consumer, and names it', () => {
    expect(() => checkQueues([chat])).toThrow('look-at-due');
  });

  it('refuses to start when two queues carry the same job, and names it', () => {
    const again = defineQueue({ ...dues, name: 'again' });
    expect(() => checkQueues([chat, dues, again])).toThrow('look-at-due');
  });

  it('refuses a name with a colon, which Redis keys are cut at', () => {
    expect(() => defineQueue({ ...chat, name: 'a:b' })).toThrow('colon');
  });

  it('refuses a process that lacks a consumer, has two, or takes another’s job', () => {
    const wake = { name: 'wake-sender' } as const;
    const look = { name: 'look-at-due' } as const;
    expect(() => checkConsumers(queues, 'bot', [wake])).not.toThrow();
    expect(() => checkConsumers(queues, 'bot', [])).toThrow('wake-sender');
    expect(() => checkConsumers(queues, 'bot', [wake, wake])).toThrow('two');
    expect(() => checkConsumers(queues, 'bot', [wake, look])).toThrow('look-at-due');
  });
});
