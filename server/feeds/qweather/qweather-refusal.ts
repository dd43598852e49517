import { z } from 'zod';

const newer = z.looseObject({
  error: z.looseObject({
    status: z.union([z.number(), z.string()]),
    title: z.string().optional(),
    detail: z.string().optional(),
  }),
});
const older = z.looseObject({ code: z.string() });

/** What QWeather says when it refuses to answer; null when it does answer. */
export function qweatherRefusal(answer: unknown): string | null {
  const { data: failed } = newer.safeParse(answer);
  if (failed) {
    const { status, title = '', detail = '' } = failed.error;
    return [status, title, detail].filter((part) => part !== '').join(' ');
  }
  const { data: coded } = older.safeParse(answer);
  // 204 is an answer: nothing known about this place.
  return coded && coded.code !== '200' && coded.code !== '204' ? `code ${coded.code}` : null;
}
