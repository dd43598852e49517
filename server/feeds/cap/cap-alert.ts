import { z } from 'zod';
import { instant } from '../answers/fields';

const text = z.string().optional();
const named = z.object({ valueName: z.string(), value: z.string() });

const area = z.object({
  areaDesc: z.string(),
  geocode: z.array(named).default([]),
});
const info = z.object({
  language: z.string().default('en-US'),
  event: z.string().min(1),
  severity: z.string(),
  onset: instant.optional(),
  effective: instant.optional(),
  expires: instant.optional(),
  ...{ senderName: text, headline: text, description: text, instruction: text, web: text },
  area: z.array(area).default([]),
});

/** `sender,identifier,sent`, parted by spaces. */
const references = z
  .string()
  .default('')
  .transform((all) => all.split(/\s+/).filter((one) => one !== ''))
  .refine((all) => all.every((one) => /^[^,]+,[^,]+,[^,]+$/.test(one)), 'not sender,identifier,sent');

/** A message of the Common Alerting Protocol 1.2, as far as we have fields for it. */
export const capAlert = z.object({
  alert: z.object({
    identifier: z.string().min(1),
    sender: z.string().min(1),
    sent: instant,
    status: z.enum(['Actual', 'Exercise', 'System', 'Test', 'Draft']),
    msgType: z.enum(['Alert', 'Update', 'Cancel', 'Ack', 'Error']),
    scope: z.enum(['Public', 'Restricted', 'Private']),
    references,
    info: z.array(info).default([]),
  }),
});
export type CapAlert = z.infer<typeof capAlert>['alert'];
export type CapInfo = CapAlert['info'][number];
