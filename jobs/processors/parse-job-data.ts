import { z } from 'zod';
import type { JobData, JobName } from '../../server/core/shared/job-queue';

const lookAtDue = z.object({ dueId: z.string().min(1) });
const wakeSender = z.object({ communityId: z.string().min(1) });

/** Reads a job's data; null when it is not this job's, for instance written by other code. */
export const parseJobData: { readonly [N in JobName]: (data: unknown) => JobData[N] | null } = {
  'look-at-due': (data) => lookAtDue.safeParse(data).data ?? null,
  'wake-sender': (data) => wakeSender.safeParse(data).data ?? null,
};
