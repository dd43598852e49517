import { z } from 'zod';
import { duration } from './values';

/** Where the process may die: right after a named write, or around a send. */
export const crashPoints = [
  'after-message-write',
  'after-request-write',
  'after-dialogue-write',
  'after-handled-write',
  'after-outbound-copy',
  'before-send',
  'after-send',
] as const;

export type CrashPoint = (typeof crashPoints)[number];

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
