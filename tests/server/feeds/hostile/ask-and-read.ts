import type { RequestListener } from 'node:http';
import { readWith } from '../../../../server/feeds/poll/adapter-of';
import { feedSources } from '../../../../server/feeds/sources';
import type { FetchDeps } from '../../../../server/feeds/fetch/fetch-deps';
import { fetchFrom } from '../fetch/set-up-fetch';

/** Asks a source that answers so and reads what it says: a code when nothing can be made of it. */
export async function askAndRead(adapter: string, answer: RequestListener, over: Partial<FetchDeps> = {}) {
  const source = feedSources.get(adapter);
  if (!source) throw new Error(`no adapter ${adapter}`);
  const fetched = await fetchFrom(answer, over);
  if (fetched.kind !== 'fetched') return { code: fetched.kind === 'not-modified' ? null : fetched.code };
  const reading = await readWith(source)(fetched.bytes, fetched.contentType);
  return reading.kind === 'unreadable'
    ? { code: reading.code }
    : { code: null, items: reading.kind === 'items' ? reading.items : [] };
}
