import type { Saying } from '../outbound/saying';
import type { Notice } from './notice';

/** What a notice says to a room. */
export interface NoticeWords {
  column: string;
  severity: string;
  title: string | null;
  text: string;
  validUntil: string;
  community: string;
}

/** Everything a deed on notices says, by code. Dates are ISO strings. The sentences are in the wording. */
export interface NoticeSayings {
  'notice-in-room': NoticeWords;
  'notice-review': NoticeWords & { number: string; by: string; rooms: readonly string[] };
  'notice-approved-told': { number: string; by: string; goesOutAt: string };
  'notice-refused-told': { number: string; by: string; reason: string };
  /** It was over before it went out. */
  'notice-lapsed-told': { number: string };
  /** `sent`: it was in the rooms already. */
  'notice-withdrawn-told': { number: string; by: string; sent: boolean };
  'notice-withdrawn-in-room': { number: string; column: string; community: string };
}

export function sayOfNotice<C extends keyof NoticeSayings>(code: C, params: NoticeSayings[C]): Saying {
  return { code, params: { ...params } };
}

export const wordsOfNotice = (
  notice: Pick<Notice, 'column' | 'severity' | 'title' | 'text' | 'validUntil'>,
  community: string,
): NoticeWords => ({
  column: notice.column,
  severity: notice.severity,
  title: notice.title,
  text: notice.text,
  validUntil: notice.validUntil.toISOString(),
  community,
});
