import type { JobName } from '../../server/core/shared/job-queue';

// A record, so that a job that is added to the type and forgotten here does not compile.
const names: Readonly<Record<JobName, true>> = { 'look-at-due': true, 'wake-sender': true };

/** Every job name there is. */
export const jobNames: readonly string[] = Object.keys(names);
