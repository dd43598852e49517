import type { JobQueue } from '../../server/core/shared/job-queue';

export interface AskedJob {
  readonly name: string;
  readonly data: unknown;
  readonly key: string;
  readonly at: Date | null;
}

export interface FakeJobQueue extends JobQueue {
  readonly asked: readonly AskedJob[];
  of(name: string): readonly AskedJob[];
}

/** Remembers what it was asked; a key counts once, as in the real one while the job is there. */
export function createFakeJobQueue(): FakeJobQueue {
  const asked: AskedJob[] = [];
  return {
    asked,
    of: (name) => asked.filter((job) => job.name === name),
    async enqueue(name, data, { key, at }) {
      if (asked.some((job) => job.key === key)) return;
      asked.push({ name, data, key, at });
    },
  };
}
