import Bull from 'bull';
import type { Clock } from '../../server/core/shared/clock';
import type { JobName, JobQueue } from '../../server/core/shared/job-queue';
import { bullOptions, type CreateClient } from './bull-options';
import { checkQueues } from './check-queues';
import type { QueueDefinition } from './define-queue';
import { heldKeys } from './held-keys';
import { leaveMark } from './leave-mark';
import { within } from './within';

export interface JobQueueDeps {
  readonly queues: readonly QueueDefinition[];
  readonly createClient: CreateClient;
  readonly clock: Clock;
  /** Told of each hint that did not get through within 200 ms. */
  readonly onLost: (name: JobName, error: unknown) => void;
  /** Told of connection errors; the connection goes on trying by itself. */
  readonly onError: (error: unknown) => void;
}

export interface BullJobQueue extends JobQueue {
  /** Keys of the jobs of this name that Redis holds; null when it gives no answer. */
  held(name: JobName): Promise<ReadonlySet<string> | null>;
  /** Whether Redis has lost all it held since this was asked last, by any process; false when it gives no answer. */
  hasForgotten(): Promise<boolean>;
  /** The connections stay open: they belong to whoever made them. */
  close(): Promise<void>;
}

const enqueueMs = 200;
const askMs = 2_000;
const closeMs = 2_000;

/** The JobQueue port on Bull. A job of a key that is already there is not added again. */
export function createJobQueue(deps: JobQueueDeps): BullJobQueue {
  checkQueues(deps.queues);
  const byJob = new Map<JobName, Bull.Queue>();
  const opened = deps.queues.map((definition) => {
    const queue = new Bull(definition.name, bullOptions(deps.createClient, definition));
    queue.on('error', deps.onError);
    definition.jobs.forEach((name) => byJob.set(name, queue));
    return queue;
  });
  /** Null without an answer in time. */
  async function ask<T>(
    queue: Bull.Queue | undefined,
    work: (queue: Bull.Queue) => Promise<T>,
  ): Promise<T | null> {
    const answers: T[] = [];
    const toAsk = queue && !isAway(queue) ? async () => void answers.push(await work(queue)) : null;
    if (toAsk) await within(askMs, toAsk, deps.onError);
    return answers[0] ?? null;
  }
  return {
    held: (name) => ask(byJob.get(name), heldKeys),
    hasForgotten: async () => (await ask(opened[0], leaveMark)) ?? false,
    async enqueue(name, data, { key, at }) {
      const delay = at === null ? 0 : Math.max(0, at.getTime() - deps.clock.now().getTime());
      await within(
        enqueueMs,
        async () => {
          if (key.includes(':')) throw new Error('a job key holds no colon');
          const queue = byJob.get(name);
          if (queue && isAway(queue)) throw new Error('no connection to Redis');
          await queue?.add(name, data, { jobId: key, delay });
        },
        (error) => deps.onLost(name, error),
      );
    },
    async close() {
      await Promise.all(opened.map((queue) => within(closeMs, () => queue.close(), deps.onError)));
    },
  };
}

/** Told at once, so that a thousand hints to a Redis that is away neither wait one by one nor pile up in memory. */
const isAway = ({ client }: Bull.Queue) => ['reconnecting', 'close', 'end'].includes(client.status);
