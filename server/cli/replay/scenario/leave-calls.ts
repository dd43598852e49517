import { z } from 'zod';
import { contactId, instant } from './values';

/** Leave, and who stands in, said outside chat. */
export const leaveCalls = {
  'agree-leave': z.strictObject({
    ...{ do: z.literal('agree-leave'), by: contactId, begin: instant, end: instant },
    substitute: contactId.optional(),
  }),
  'report-absence': z.strictObject({
    ...{ do: z.literal('report-absence'), by: contactId, begin: instant, end: instant },
  }),
  'answer-hand-over': z.strictObject({ do: z.literal('answer-hand-over'), by: contactId }),
  'come-back': z.strictObject({ do: z.literal('come-back'), by: contactId }),
} as const;

export type LeaveCall = z.output<(typeof leaveCalls)[keyof typeof leaveCalls]>;

export const isLeaveCall = (call: { readonly do: string }): call is LeaveCall =>
  Object.hasOwn(leaveCalls, call.do);
