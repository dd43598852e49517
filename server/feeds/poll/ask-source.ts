import type { FeedSource } from '../../core/grid/grid';
import type { Clock } from '../../core/shared/clock';
import type { FeedItem, FeedReading } from '../../core/notices/feed-item';
import type { SourceOutcome, SourceState } from '../../core/notices/feeds/source-state';
import { noValidators, type FetchResult, type Validators } from '../fetch/fetch-result';
import type { FeedQuestion } from '../fetch/feed-question';
import type { ReadBytes } from './adapter-of';
import { headersFor, type FeedKeys } from './feed-keys';
import { readAside } from './read-aside';

/** What a source answers, however it is asked: by the network, or from what was recorded. */
export type AskUrl = (question: FeedQuestion) => Promise<FetchResult>;

export interface AskSourceDeps {
  readonly ask: AskUrl;
  readonly keys: FeedKeys;
  readonly clock: Clock;
}

export interface Asked {
  /** Null: nothing has changed since. */
  readonly outcome: SourceOutcome | null;
  readonly items: readonly FeedItem[];
  readonly validators: Validators;
  /** The source's own wish. */
  readonly retryAt: Date | null;
}

const mostPages = 10;
/** Of all pages together: others wait for their turn. */
const mostMs = 30_000;
const pagesKey = 'data.page.totalPage';

/** Asks a source once, for all its pages, and reads what it says. */
export async function askSource(
  { ask, keys, clock }: AskSourceDeps,
  source: FeedSource,
  state: Pick<SourceState, 'etag' | 'lastModified' | 'outcome'>,
): Promise<Asked> {
  const read = readAside(source);
  if (!read) return failed('no-adapter');
  const { etag, lastModified, outcome } = state;
  // Without a good reading of it, what has not changed since is of no use.
  const validators = outcome === null || outcome.kind === 'failed' ? noValidators : { etag, lastModified };
  const headers = headersFor(keys, source.url);
  const from = clock.now().getTime();
  const first = await askPage({ ask, read }, { url: source.url, validators, headers });
  const pages = Math.min(pagesIn(first), mostPages);
  const rest: Asked[] = [];
  for (let page = 2; page <= pages; page += 1) {
    if (clock.now().getTime() - from > mostMs) return failed('time-limit');
    const url = pageUrl(source.url, page);
    const answer = await askPage({ ask, read }, { url, validators: noValidators, headers });
    // A page that fails makes the whole incomplete: what is not there must not count as over.
    if (answer.outcome?.kind === 'failed') return answer;
    rest.push(answer);
  }
  if (rest.length === 0) return first;
  const items = [first, ...rest].flatMap((one) => one.items);
  // Of the first page alone they say nothing about the others.
  return { ...first, items, outcome: { kind: 'items', count: items.length }, validators: noValidators };
}

async function askPage(
  { ask, read }: { readonly ask: AskUrl; readonly read: ReadBytes },
  question: FeedQuestion,
): Promise<Asked> {
  const result = await ask(question);
  switch (result.kind) {
    case 'not-modified':
      return { outcome: null, items: [], validators: question.validators, retryAt: null };
    case 'refused':
      return failed(result.code);
    case 'failed':
      return failed(result.code, result.retryAt);
    case 'fetched':
      return askedOf(await read(result.bytes, result.contentType), result.validators);
  }
}

function askedOf(reading: FeedReading, validators: Validators): Asked {
  switch (reading.kind) {
    case 'items': {
      const { items } = reading;
      return { outcome: { kind: 'items', count: items.length }, items, validators, retryAt: null };
    }
    case 'none':
      return { outcome: { kind: 'none' }, items: [], validators, retryAt: null };
    case 'unreadable': {
      const { code } = reading;
      return {
        ...{ outcome: { kind: 'failed', code: 'unreadable', problem: code }, items: [] },
        ...{ validators: noValidators, retryAt: null },
      };
    }
  }
}

const failed = (code: string, retryAt: Date | null = null): Asked => ({
  outcome: { kind: 'failed', code, problem: null },
  items: [],
  validators: noValidators,
  retryAt,
});

/** How many pages the answer says there are; the national list gives a page at a time. */
function pagesIn({ items }: Asked): number {
  const said = Number(items[0]?.more[pagesKey] ?? '1');
  return Number.isInteger(said) && said > 0 ? said : 1;
}

function pageUrl(url: string, page: number): string {
  const next = new URL(url);
  next.searchParams.set('pageNo', String(page));
  return next.href;
}
