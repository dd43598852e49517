import { z } from 'zod';
import { crashPoints } from '../../../platform/boundary-names';
import { duration } from './values';

const crash = z.strictObject({ crash: z.enum(crashPoints) });
const storeAway = z.strictObject({ store: z.literal('away'), for: duration });
const redisEmptied = z.strictObject({ redis: z.literal('emptied') });

export const fault = z.union([crash, storeAway, redisEmptied]);
export type Fault = z.output<typeof fault>;

/** One line a fault, as it stands in a scenario. */
export function listFaults(): readonly string[] {
  return [
    ...crashPoints.map((point) => JSON.stringify({ crash: point })),
    JSON.stringify({ store: 'away', for: 'PT5M' }),
    JSON.stringify({ redis: 'emptied' }),
  ];
}
