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
  /**
   * `rooms`: each with where it is and who is in it. `twice`: names that several of them bear. `people`: how many are written to one
   * by one. `older`: what it corrects. `goesOutAt` null: at once. `reviewer` null: nobody reads it first.
   */
  'notice-preview': NoticeWords & {
    rooms: readonly string[];
    areasWithout: readonly string[];
    twice: readonly string[];
    audience: string;
    people: number;
    unreached: number;
    older: string | null;
    goesOutAt: string | null;
    reviewer: string | null;
    approvals: number;
  };
  'notice-dropped': Record<string, never>;
  'notice-for-review': { number: string; reviewer: string };
  /** `count`: rooms. `people`: written to one by one. `goesOutAt` null: at once. */
  'notice-approved': {
    number: string;
    count: number;
    people: number;
    unreached: number;
    audience: string;
    goesOutAt: string | null;
  };
  /** `writer` null: nobody else has to hear it. */
  'notice-refused': { number: string; writer: string | null };
  'notice-withdrawn': { number: string; sent: boolean; to: 'rooms' | 'people' | 'screens' };
  /** `isOpen`: whom it is for is not fixed yet. */
  'notice-unreached': { number: string; isOpen: boolean; count: number; names: readonly string[] };
  /** `failed` and `reasons` side by side. `toCome`: it has not gone out. `asked` null: nobody has to answer. `phoned`: heard of it by telephone. */
  'notice-ledger': {
    number: string;
    toCome: boolean;
    all: number;
    waiting: number;
    handedToChannel: number;
    unreached: number;
    uncertain: readonly string[];
    failed: readonly string[];
    reasons: readonly string[];
    asked: number | null;
    answered: number;
    phoned: number;
  };
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
  'refused-notice-nobody-reads': { unreached: number };
  'refused-notice-names': { number: string };
  'refused-notice-agreed': { number: string };
  'refused-notice-full': { room: string; most: number; date: string; nextDate: string };
  'refused-notice-no-reviewer': Record<string, never>;
  'refused-notice-reviewer': { number: string; fromSource: boolean };
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
