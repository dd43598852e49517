import type { NoticeWords } from '../../server/core/notices/sayings';
import type { Saying } from '../../server/core/outbound/saying';

/** What the bot answers to words about notices, by code. Dates are ISO strings. */
export interface NoticeBotSayings {
  'notice-how': Record<string, never>;
  'notice-column-unknown': { words: string; columns: readonly string[] };
  'notice-area-unknown': { words: string; areas: readonly string[] };
  'notice-which-area': { words: string; areas: readonly string[] };
  'notice-no-end': Record<string, never>;
  'notice-end-impossible': { words: string };
  'notice-severe': { words: string };
  /** `rooms`: each with where it is and who is in it. `twice`: names that several of them bear. `reviewer` null: nobody reads it first. */
  'notice-preview': NoticeWords & {
    rooms: readonly string[];
    areasWithout: readonly string[];
    twice: readonly string[];
    goesOutAt: string;
    reviewer: string | null;
  };
  'notice-dropped': Record<string, never>;
  'notice-for-review': { number: string; reviewer: string };
  'notice-approved': { number: string; count: number; goesOutAt: string };
  'notice-refused': { number: string; writer: string };
  'notice-withdrawn': { number: string; sent: boolean };
  'notice-not-found': { words: string };
  'which-notice': { word: string; lines: readonly string[] };
  'notice-list': { lines: readonly string[] };
  'notice-list-none': Record<string, never>;
  'refused-notice-writer': Record<string, never>;
  'refused-notice-long': { most: number };
  'refused-notice-empty': Record<string, never>;
  'refused-notice-past': { validUntil: string };
  'refused-notice-far': { days: number };
  'refused-notice-soon': { validUntil: string; goesOutAt: string };
  'refused-notice-nobody': { areas: readonly string[] };
  'refused-notice-full': { room: string; most: number; date: string; nextDate: string };
  'refused-notice-no-reviewer': Record<string, never>;
  'refused-notice-reviewer': { number: string };
  'refused-notice-decided': { number: string; state: string };
  'refused-notice-reason': { number: string };
  'refused-notice-not-yours': { number: string };
  'refused-notice-ended': { number: string; state: string };
}

export function sayOfNoticeBot<C extends keyof NoticeBotSayings>(
  code: C,
  params: NoticeBotSayings[C],
): Saying {
  return { code, params: { ...params } };
}
