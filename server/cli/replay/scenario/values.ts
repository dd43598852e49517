import { z } from 'zod';
import { parseDuration } from './duration';

/** An instant with its offset. */
export const instant = z.iso
  .datetime({ offset: true, error: '时间要写成 2026-06-09T07:42:00+08:00，带时区' })
  .transform((words) => new Date(words));

/** An ISO 8601 duration, in milliseconds. */
export const duration = z.string().transform((words, context) => {
  const ms = parseDuration(words);
  if (ms !== null) return ms;
  context.addIssue({ code: 'custom', message: `不是时长：${words}，例如 PT10S` });
  return z.NEVER;
});

/** A chat id of the community files. */
export const contactId = z.string().min(1);
/** The label of a request: YX-0609-001. */
export const requestLabel = z.string().min(1);
export const words = z.string().min(1);
