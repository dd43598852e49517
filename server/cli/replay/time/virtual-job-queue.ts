import type { Clock } from '../../../core/shared/clock';
import type { JobData, JobName, JobQueue } from '../../../core/shared/job-queue';

export type Job = {
  [N in JobName]: { readonly name: N; readonly data: JobData[N]; readonly at: Date };
}[JobName];

export interface VirtualJobQueue extends JobQueue {
  nextAt(): Date | null;
  /** Takes the earliest job that has come, if any; jobs of one moment in the order they were enqueued. */
  takeDue(): Job | null;
  empty(): void;
}

/** The queue of a replay: a job waits in memory for the virtual clock. A key that waits already is not doubled. */
export function createVirtualJobQueue(clock: Clock): VirtualJobQueue {
  const jobs = new Map<string, Job>();
  const earliest = (): readonly [string, Job] | null => {
    let found: readonly [string, Job] | null = null;
    for (const entry of jobs) if (found === null || entry[1].at < found[1].at) found = entry;
    return found;
  };
  return {
    async enqueue(name, data, { key, at }) {
      if (!jobs.has(key)) jobs.set(key, toJob(name, data, at ?? clock.now()));
    },
    nextAt: () => earliest()?.[1].at ?? null,
    takeDue() {
      const found = earliest();
      if (!found || found[1].at > clock.now()) return null;
      jobs.delete(found[0]);
      return found[1];
    },
    empty: () => jobs.clear(),
  };
}

function toJob<N extends JobName>(name: N, data: JobData[N], at: Date): Job {
  const job: { readonly name: JobName; readonly data: JobData[JobName]; readonly at: Date } = {
    name,
    data,
    at,
  };
  if (isJob(job)) return job;
  throw new TypeError(`no such job: ${name}`);
}

function isJob(job: { readonly name: JobName; readonly data: JobData[JobName] }): job is Job {
  return job.name === 'look-at-due' ? 'dueId' in job.data : 'communityId' in job.data;
}
