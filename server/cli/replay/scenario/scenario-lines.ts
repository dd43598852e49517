import { z } from 'zod';
import { deedCall } from './deed-calls';
import { fault } from './faults';
import { messageExpectation, requestExpectation, silenceExpectation } from './expectation';
import { contactId, instant, words } from './values';

export const header = z.strictObject({ scenario: words, start: instant });

const kindOf = (line: { text?: unknown; voice?: unknown; image?: unknown }) =>
  [line.text !== undefined && line.image === undefined, line.voice !== undefined, line.image !== undefined]
    .map(Number)
    .reduce((sum, one) => sum + one, 0);

export const said = z
  .strictObject({
    at: instant,
    from: contactId,
    room: words.optional(),
    mentions: z.array(contactId).optional(),
    text: z.string().optional(),
    voice: z
      .strictObject({ seconds: z.number().positive(), transcript: z.string().nullable().optional() })
      .optional(),
    image: z.strictObject({ name: words }).optional(),
  })
  .refine((line) => kindOf(line) === 1 && !(line.voice && line.text !== undefined), {
    error: '一行只有一种：text、voice，或 image（可带 text）',
  });

/** The lines by the key that tells them apart. */
export const lineKinds = {
  said,
  call: z.strictObject({ at: instant, call: deedCall }),
  feed: z.strictObject({
    at: instant,
    feed: z.strictObject({
      source: words,
      file: z.string().regex(/^[\w.-]+$/, '须是一个文件名'),
    }),
  }),
  fault: z.strictObject({ at: instant, fault }),
  until: z.strictObject({ until: instant }),
  message: z.strictObject({ expect: messageExpectation }),
  silence: z.strictObject({ expect: silenceExpectation }),
  request: z.strictObject({ expect: requestExpectation }),
} as const;

export type LineKind = keyof typeof lineKinds;
export type ScenarioLine = {
  [K in LineKind]: z.output<(typeof lineKinds)[K]> & { readonly kind: K; readonly line: number };
}[LineKind];
export type LineOf<K extends LineKind> = Extract<ScenarioLine, { kind: K }>;

export interface Scenario {
  readonly name: string;
  readonly start: Date;
  readonly lines: readonly ScenarioLine[];
}
