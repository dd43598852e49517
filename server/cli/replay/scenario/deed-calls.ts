import { z } from 'zod';
import { gridCalls } from './grid-calls';
import { leaveCalls } from './leave-calls';
import { taskCalls } from './task-calls';
import { contactId, instant, requestLabel, words } from './values';

const onRequest = { by: contactId, request: requestLabel };

/** Without `person` somebody has still to be found. */
const slots = z.array(
  z.strictObject({
    ...{ id: words, from: instant, to: instant },
    ...{ person: contactId.optional(), backup: contactId.optional() },
  }),
);

/** THE list of deeds a `call` line may do, with the keys of each. */
export const deedCalls = {
  why: z.strictObject({ do: z.literal('why'), ...onRequest }),
  accept: z.strictObject({ do: z.literal('accept'), ...onRequest, note: words.optional() }),
  note: z.strictObject({ do: z.literal('note'), ...onRequest, note: words }),
  ask: z.strictObject({ do: z.literal('ask'), ...onRequest, question: words }),
  answer: z.strictObject({ do: z.literal('answer'), ...onRequest, answer: words }),
  transfer: z.strictObject({
    do: z.literal('transfer'),
    ...onRequest,
    to: contactId,
    note: words.optional(),
  }),
  'claim-solved': z.strictObject({
    do: z.literal('claim-solved'),
    ...onRequest,
    note: words.optional(),
    images: z.array(words).optional(),
  }),
  urge: z.strictObject({ do: z.literal('urge'), ...onRequest }),
  withdraw: z.strictObject({ do: z.literal('withdraw'), ...onRequest }),
  'check-roster': z.strictObject({ do: z.literal('check-roster'), by: contactId, slots }),
  'publish-roster': z.strictObject({ do: z.literal('publish-roster'), by: contactId, slots }),
  ...gridCalls,
  ...leaveCalls,
  ...taskCalls,
  'issue-code': z.strictObject({ do: z.literal('issue-code'), by: contactId, to: contactId }),
} as const;

export const deedCall = z.discriminatedUnion('do', [
  deedCalls.why,
  deedCalls.accept,
  deedCalls.note,
  deedCalls.ask,
  deedCalls.answer,
  deedCalls.transfer,
  deedCalls['claim-solved'],
  deedCalls.urge,
  deedCalls.withdraw,
  deedCalls['check-roster'],
  deedCalls['publish-roster'],
  deedCalls.who,
  deedCalls['change-boundary'],
  deedCalls['agree-leave'],
  deedCalls['report-absence'],
  deedCalls['answer-hand-over'],
  deedCalls['come-back'],
  deedCalls['offer-task'],
  deedCalls['give-task'],
  deedCalls['accept-task'],
  deedCalls['finish-task'],
  deedCalls['return-task'],
  deedCalls['call-back-task'],
  deedCalls['extend-task'],
  deedCalls['decide-task-extension'],
  deedCalls['issue-code'],
]);

export type DeedCall = z.output<typeof deedCall>;

export const deedNames: readonly string[] = Object.keys(deedCalls);

/** One line a deed: its name and its keys, optional ones in brackets. */
export function listDeeds(): readonly string[] {
  return Object.entries(deedCalls).map(([name, schema]) => {
    const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
    const keys = Object.entries(shape)
      .filter(([key]) => key !== 'do')
      .map(([key, value]) => (value.safeParse(undefined).success ? `[${key}]` : key));
    return `${name}: ${keys.join(' ')}`;
  });
}
