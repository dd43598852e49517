import { z } from 'zod';
import { chinaInstantOf, instantOf } from './instant-of';

type Issues = { addIssue: (issue: string) => void };

function dateOr(date: Date | null, context: Issues): Date {
  if (date !== null) return date;
  context.addIssue('not an instant');
  return z.NEVER;
}

/** `2025-10-24T11:19+08:00`. */
export const instant = z.string().transform((text, context) => dateOr(instantOf(text), context));

/** `2021-11-15`, the beginning of that day in China. */
export const chinaDay = z.string().transform((text, context) => dateOr(chinaInstantOf(text), context));

/** `2023/06/05 16:06`, read off a clock in China. */
export const chinaMinute = z.string().transform((text, context) => {
  const [day = '', time] = text.trim().split(/\s+/);
  return dateOr(chinaInstantOf(day, time), context);
});

/** A number written as text; an empty one is not said. */
export const numberText = z
  .string()
  .regex(/^(-?\d+(\.\d+)?)?$/, 'not a number')
  .nullish()
  .transform((text) => (text ? Number(text) : null));

/** What a schema reads, beside the raw value it was read from. */
export function kept<T>(schema: z.ZodType<T>) {
  return z.unknown().transform((raw, context): { readonly raw: unknown; readonly said: T } => {
    const { data, error } = schema.safeParse(raw);
    if (!error) return { raw, said: data };
    for (const { path, message } of error.issues) {
      context.addIssue({ code: 'custom', path, message });
    }
    return z.NEVER;
  });
}
