import type { Grid } from '../grid/grid';
import type { Saying } from '../outbound/saying';
import type { Notice } from './notice';

/** What a notice says, wherever it is read. */
export interface NoticeWords {
  column: string;
  severity: string;
  title: string | null;
  text: string;
  validUntil: string;
  community: string;
  /** Who says so; empty: we do. */
  sources: readonly string[];
  link: string | null;
  /** It stands in the place of one that people have read: somebody corrected it, or the source knows more. */
  instead: 'correction' | 'update' | null;
}

/** Why a notice that people have read does not count any more. */
export interface NoticeOver {
  number: string;
  column: string;
  community: string;
  /** Its title or what it warned of, else null. */
  about: string | null;
  why: 'withdrawn' | 'cancelled';
  /** What the source says about it. */
  note: string | null;
}

/** Everything a deed on notices says, by code. Dates are ISO strings. The sentences are in the wording. */
export interface NoticeSayings {
  'notice-in-room': NoticeWords;
  'notice-to-person': NoticeWords;
  /** `people`: how many are written to one by one. `agreedBy`: who has agreed before. `kind`: of the audience. */
  'notice-review': NoticeWords & {
    number: string;
    by: string;
    rooms: readonly string[];
    people: number;
    agreedBy: string | null;
  };
  'notice-approved-told': { number: string; by: string; goesOutAt: string };
  /** One of two has agreed. */
  'notice-agreed-told': { number: string; by: string; reviewer: string };
  'notice-refused-told': { number: string; by: string; reason: string };
  /** It was over before it went out. */
  'notice-lapsed-told': { number: string };
  /** Rooms that were there when it was approved are there no more. */
  'notice-rooms-gone-told': { number: string; count: number };
  /** `sent`: it was in the rooms already. */
  'notice-withdrawn-told': { number: string; by: string; sent: boolean };
  'notice-withdrawn-in-room': NoticeOver;
  'notice-withdrawn-to-person': NoticeOver;
}

export function sayOfNotice<C extends keyof NoticeSayings>(code: C, params: NoticeSayings[C]): Saying {
  return { code, params: { ...params } };
}

type Worded = Pick<
  Notice,
  'column' | 'severity' | 'title' | 'text' | 'validUntil' | 'sources' | 'supersedesId'
>;

/** `replaces`: people have read the one that it stands in the place of. */
export const wordsOfNotice = (notice: Worded, { community }: Grid, replaces: boolean): NoticeWords => ({
  column: notice.column,
  severity: notice.severity,
  title: notice.title,
  text: notice.text,
  validUntil: notice.validUntil.toISOString(),
  community: community.name,
  sources: [...new Set(notice.sources.map(({ attribution }) => attribution))],
  link: notice.sources.find(({ link }) => link !== null)?.link ?? null,
  instead: !replaces ? null : notice.sources.length > 0 ? 'update' : 'correction',
});
