import { z } from 'zod';
import { contactId, instant, words } from './values';

/** The label of a task: YX-0609-T01. */
const onTask = { by: contactId, task: words };

/** Deeds on tasks among staff, and the one by which a department offers one. */
export const taskCalls = {
  'offer-task': z.strictObject({
    ...{ do: z.literal('offer-task'), by: contactId, department: words, title: words, dueAt: instant },
    funding: words.optional(),
    authority: z.enum(['may-decide', 'may-report']).optional(),
    unitPrice: words.optional(),
  }),
  'give-task': z.strictObject({
    ...{ do: z.literal('give-task'), by: contactId, to: contactId, title: words, dueAt: instant },
  }),
  'accept-task': z.strictObject({ do: z.literal('accept-task'), ...onTask }),
  'finish-task': z.strictObject({ do: z.literal('finish-task'), ...onTask, note: words.optional() }),
  'return-task': z.strictObject({ do: z.literal('return-task'), ...onTask, note: words }),
  'call-back-task': z.strictObject({ do: z.literal('call-back-task'), ...onTask }),
  'extend-task': z.strictObject({ do: z.literal('extend-task'), ...onTask, note: words, until: instant }),
  'decide-task-extension': z.strictObject({
    ...{ do: z.literal('decide-task-extension'), ...onTask },
    ...{ approved: z.boolean(), note: words.optional() },
  }),
} as const;

export type TaskCall = z.output<(typeof taskCalls)[keyof typeof taskCalls]>;

export const isTaskCall = (call: { readonly do: string }): call is TaskCall =>
  Object.hasOwn(taskCalls, call.do);
