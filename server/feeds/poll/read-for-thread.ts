import { serialize } from 'node:v8';
import type { FeedSource } from '../../core/grid/grid';
import type { FeedReading } from '../../core/notices/feed-item';
import { unreadable } from '../answers/unreadable';
import { adapterOf } from './adapter-of';

export interface ReadForThread {
  readonly source: Pick<FeedSource, 'adapter' | 'selectors'>;
  readonly contentType: string | null;
}

/** Taking over more would hold up who waits for it; no answer that one reads says so much. */
const mostSaid = 4 * 1024 * 1024;

/** What the thread of `read-aside.ts` does: reads an answer, and gives what it says as bytes. */
export async function readForThread(
  bytes: ArrayBuffer,
  { source, contentType }: ReadForThread,
): Promise<Uint8Array> {
  const read = adapterOf(source);
  const reading: FeedReading = read
    ? await read(new Uint8Array(bytes), contentType)
    : unreadable('malformed', 'nothing reads it');
  const said = serialize(reading);
  return said.length > mostSaid ? serialize(unreadable('malformed', 'it says too much')) : said;
}
