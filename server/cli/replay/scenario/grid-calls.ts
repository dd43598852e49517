import { z } from 'zod';
import { contactId, instant, words } from './values';

/** Deeds on the grid: who answers, and which buildings belong to which area. */
export const gridCalls = {
  who: z.strictObject({
    ...{ do: z.literal('who'), by: contactId, building: words },
    ...{ at: instant.optional(), kind: words.optional() },
  }),
  /** Without `confirm: true` only the preview. */
  'change-boundary': z.strictObject({
    ...{ do: z.literal('change-boundary'), by: contactId, buildings: z.array(words), area: words },
    ...{ from: instant, confirm: z.boolean().optional() },
  }),
} as const;

export type GridCall = z.output<(typeof gridCalls)[keyof typeof gridCalls]>;
