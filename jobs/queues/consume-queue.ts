import Bull, { type Job } from 'bull';
import { bullOptions, type CreateClient } from './bull-options';
import type { Consumer } from './consumer';
import type { CrashGate } from '../../server/platform/boundary-names';
import type { QueueDefinition } from './define-queue';
import { within } from './within';

/**
 * A job that will not be tried again. Its key holds ids only. It is counted and logged, and nothing else is needed: a job is a
 * hint to look. The row it pointed to waits in the store, where the sweep looks at it each minute, counts its tries and sets
 * it aside when they are used up.
 */
export interface SetAsideJob {
  readonly queue: string;
  readonly name: string;
  readonly key: string;
  readonly reason: 'bad-data' | 'unknown-job' | 'failed';
  readonly error?: unknown;
}

export interface ConsumeQueueDeps {
  readonly createClient: CreateClient;
  readonly onSetAside: (job: SetAsideJob) => void;
  /** Told of a failed try that will be repeated. */
  readonly onRetry: (name: string, error: unknown) => void;
  /** Told when a worker died or hung over a job, which is then done again. */
  readonly onStalled: (queue: string) => void;
  readonly onError: (error: unknown) => void;
  /** A drill may end the process when a job is done, before or after the queue knows. */
  readonly gate?: CrashGate | null;
}

export interface ConsumedQueue {
  /** Takes nothing new and ends after the jobs in hand, or after 5 s. */
  close(): Promise<void>;
}

const inHandMs = 5_000;
const bullMs = 2_000;

/** Does the jobs of one queue, from now until closed. */
export function consumeQueue(
  deps: ConsumeQueueDeps,
  definition: QueueDefinition,
  consumers: readonly Consumer[],
): ConsumedQueue {
  const own: { disconnect(): void }[] = [];
  const inHand = new Set<Promise<void>>();
  const queue = new Bull(definition.name, bullOptions(keepingOwn(deps.createClient, own), definition));
  const byName = new Map<string, Consumer>(consumers.map((consumer) => [consumer.name, consumer]));
  queue.on('error', deps.onError);
  queue.on('stalled', () => deps.onStalled(definition.name));
  queue.on('completed', () => void deps.gate?.pass('after-job-done'));
  queue.on('failed', (job: Job | null, error) => {
    if (job) tellFailure(deps, definition.name, job, error);
  });
  // One processor for all names: Bull would fail a job whose name it does not know, once for each attempt.
  const running = queue.process('*', definition.concurrency, (job: Job) => {
    const work = consume(deps, definition.name, byName.get(job.name), job);
    inHand.add(work);
    return work.finally(() => inHand.delete(work));
  });
  running.catch(deps.onError);
  return {
    async close() {
      // Told to wait, Bull leaves a rejection that nobody handles when Redis is away; so we wait for the jobs ourselves.
      const closing = within(bullMs, () => queue.close(true), deps.onError);
      // Ends the wait for a next job, which would otherwise still be taken.
      own.forEach((client) => client.disconnect());
      await closing;
      await within(inHandMs, () => emptied(inHand), deps.onError);
      // Bull connects it once more while closing.
      own.forEach((client) => client.disconnect());
    },
  };
}

async function emptied(inHand: ReadonlySet<Promise<void>>): Promise<void> {
  while (inHand.size > 0) await Promise.allSettled(inHand);
}

async function consume(
  deps: ConsumeQueueDeps,
  queue: string,
  consumer: Consumer | undefined,
  job: Job,
): Promise<void> {
  const data: unknown = job.data;
  const end = consumer ? await consumer.consume(data) : 'unknown-job';
  await deps.gate?.pass('before-job-done');
  if (end !== 'done') deps.onSetAside({ queue, name: job.name, key: String(job.id), reason: end });
}

function tellFailure(deps: ConsumeQueueDeps, queue: string, job: Job, error: unknown): void {
  // `attemptsMade` already counts the try that just failed.
  const isLast = job.attemptsMade >= (job.opts.attempts ?? 1);
  if (!isLast) return deps.onRetry(job.name, error);
  deps.onSetAside({ queue, name: job.name, key: String(job.id), reason: 'failed', error });
}

/** Bull gives a blocking connection that it did not make neither back nor up, so we remember it and end it ourselves. */
function keepingOwn(createClient: CreateClient, own: { disconnect(): void }[]): CreateClient {
  return (type, options) => {
    const client = createClient(type, options);
    if (type === 'bclient') own.push(client);
    return client;
  };
}
