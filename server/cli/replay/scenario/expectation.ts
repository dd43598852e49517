import { z } from 'zod';
import { contactId, duration, instant, requestLabel, words } from './values';

const target = { to: contactId.optional(), room: words.optional() };
const hasOneTarget = (line: { to?: string | undefined; room?: string | undefined }) =>
  (line.to === undefined) !== (line.room === undefined);
const oneTarget = 'expect 要写 to 或 room，只写一个';

export const messageExpectation = z
  .strictObject({
    ...target,
    contains: z.array(words).optional(),
    within: duration.optional(),
    after: duration.optional(),
  })
  .refine(hasOneTarget, oneTarget);

export const silenceExpectation = z
  .strictObject({
    ...target,
    none: z.literal(true),
    after: duration.optional(),
    for: duration.optional(),
  })
  .refine(hasOneTarget, oneTarget);

const escalation = z.strictObject({
  step: z.number().int().optional(),
  to: contactId.optional(),
  at: instant.optional(),
});

/** Every part of a request in the summary may be expected; its number is `request`. */
export const requestExpectation = z.strictObject({
  request: requestLabel,
  class: z.enum(['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M']).optional(),
  topic: words.nullable().optional(),
  area: words.nullable().optional(),
  owner: words.optional(),
  state: z
    .enum(['assigned', 'accepted', 'waiting-resident', 'waiting-outside', 'claimed-solved', 'closed'])
    .optional(),
  outcome: z
    .enum([
      'solved',
      'partly-solved',
      'unanswered',
      'not-possible-explained',
      'withdrawn',
      'answered',
      'joined',
    ])
    .nullable()
    .optional(),
  openedAt: instant.optional(),
  acceptedAt: instant.nullable().optional(),
  firstContactAt: instant.nullable().optional(),
  dueAt: instant.optional(),
  closedAt: instant.nullable().optional(),
  cycle: z.number().int().optional(),
  hops: z.number().int().optional(),
  followers: z.number().int().optional(),
  escalations: z.array(escalation).optional(),
});

export type MessageExpectation = z.output<typeof messageExpectation>;
export type SilenceExpectation = z.output<typeof silenceExpectation>;
export type RequestExpectation = z.output<typeof requestExpectation>;
