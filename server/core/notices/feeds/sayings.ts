import type { Saying } from '../../outbound/saying';

/** What is said about sources of notices, by code. Dates are ISO strings. The sentences are in the wording. */
export interface FeedSayings {
  /** It failed again and again. `lastGoodAt` null: it never could be read. */
  'source-failing': {
    source: string;
    times: number;
    code: string;
    lastGoodAt: string | null;
    nextAt: string;
  };
  'source-good-again': { source: string };
  /** More came than goes out by itself. */
  'source-held': { source: string; count: number };
  /** Nothing could be made of it now. */
  'feed-item-held': { source: string; title: string; reason: string };
  /** A person withdrew the same, in the notice of that number. */
  'feed-item-withdrawn': { source: string; title: string; number: string; withdrawnAt: string };
}

export function sayOfFeed<C extends keyof FeedSayings>(code: C, params: FeedSayings[C]): Saying {
  return { code, params: { ...params } };
}
