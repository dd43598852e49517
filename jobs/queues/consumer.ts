import type { JobData, JobName } from '../../server/core/shared/job-queue';

/** What does one job: a function of its data. */
export type Processor<N extends JobName> = (data: JobData[N]) => Promise<void>;

/** A processor with the reading of its data, which may be older than the code. */
export interface Consumer {
  readonly name: JobName;
  /** `bad-data`: it can never succeed. Throws what the processor throws. */
  consume(data: unknown): Promise<'done' | 'bad-data'>;
}

/** Joins a job's processor and the reading of its data; `parse` answers null for data that is not this job's. */
export function toConsumer<N extends JobName>(
  name: N,
  parse: (data: unknown) => JobData[N] | null,
  process: Processor<N>,
): Consumer {
  return {
    name,
    async consume(data) {
      const parsed = parse(data);
      if (parsed === null) return 'bad-data';
      await process(parsed);
      return 'done';
    },
  };
}
