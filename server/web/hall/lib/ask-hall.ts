import type { HallView } from '../../../http/public-api/hall-view';
import { isObject, isText } from './checks';
import { readHallView } from './read-hall-view';

/** What one question came to. `serverMs`: the server's time, null when it did not name one. */
export type HallAnswer =
  | {
      readonly kind: 'new';
      readonly view: HallView;
      readonly etag: string | null;
      readonly serverMs: number | null;
    }
  | { readonly kind: 'same'; readonly serverMs: number | null }
  /** no-line: nobody answered. no-answer: somebody did, and could not say. */
  | { readonly kind: 'no-line' | 'no-answer' }
  | { readonly kind: 'unreadable'; readonly pageVersion: string | null };

export interface Question {
  readonly cache: 'no-store';
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
}

export type Fetch = (url: string, question: Question) => Promise<Response>;

const patienceMs = 10_000;

/** Asks once, and always comes to an end. The browser's own cache is left out of it, so nothing piles up on its disk. */
export async function askHall(fetch: Fetch, etag: string | null): Promise<HallAnswer> {
  try {
    const response = await fetch('/api/public/hall', {
      cache: 'no-store',
      // Said by the page, or the browser says no-cache, and then nobody may answer that nothing is new.
      headers: { 'Cache-Control': 'max-age=0', ...(etag === null ? {} : { 'If-None-Match': etag }) },
      signal: AbortSignal.timeout(patienceMs),
    });
    const serverMs = Date.parse(response.headers.get('Date') ?? '') || null;
    if (response.status === 304) return { kind: 'same', serverMs };
    if (!response.ok) return { kind: 'no-answer' };
    return read(await response.text(), response.headers.get('ETag'), serverMs);
  } catch {
    return { kind: 'no-line' };
  }
}

function read(text: string, etag: string | null, serverMs: number | null): HallAnswer {
  try {
    const said: unknown = JSON.parse(text);
    const view = readHallView(said);
    if (view) return { kind: 'new', view, etag, serverMs };
    const pageVersion = isObject(said) && isText(said['pageVersion']) ? said['pageVersion'] : null;
    return { kind: 'unreadable', pageVersion };
  } catch {
    return { kind: 'unreadable', pageVersion: null };
  }
}
