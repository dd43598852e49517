import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { z } from 'zod';
import type { FeedReading } from '../../core/notices/feed-item';
import { unreadable } from '../answers/unreadable';
import { listPageSource } from '../sources';
import { inThread } from '../threads/in-thread';
import { adapterOf, type ReadBytes } from './adapter-of';
import type { ReadForThread } from './read-for-thread';

const bigBytes = 100 * 1024;
/** Of a page: links in links take a parser time that grows with their cube. */
const bigPageBytes = 2 * 1024;
const mostMs = 5_000;

const loading = `
if (given.before !== null) require(given.before);
const { readForThread } = require(given.reader);`;
const work = 'readForThread(given.bytes, given.asked).then(say);';

/** Where nothing is built, as in the tests, the thread has to be taught TypeScript. */
const before = __filename.endsWith('.ts')
  ? join(__dirname, '../../../scripts/jest/require-typescript.cjs')
  : null;

const isReading = (it: unknown): boolean => typeof it === 'object' && it !== null && 'kind' in it;
const readingSaid = z.custom<FeedReading>(isReading);

/**
 * What reads the answers of a source without holding up this process: big ones in a thread, with little memory and for five
 * seconds. Null: there is no such adapter, or its selectors are none.
 */
export function readAside({ adapter, selectors }: ReadForThread['source']): ReadBytes | null {
  const read = adapterOf({ adapter, selectors });
  if (!read) return null;
  const most = adapter === listPageSource ? bigPageBytes : bigBytes;
  return (bytes, contentType) =>
    bytes.length <= most
      ? read(bytes, contentType)
      : readInThread(bytes, { source: { adapter, selectors }, contentType });
}

async function readInThread(bytes: Uint8Array, asked: ReadForThread): Promise<FeedReading> {
  const data = { asked, before, reader: require.resolve('./read-for-thread') };
  const said = await inThread({ loading, work, bytes, data, mostMs });
  if (said.kind === 'too-long') return unreadable('malformed', 'it takes too long to read');
  if (said.kind === 'broken' || !(said.value instanceof Uint8Array))
    return unreadable('malformed', 'it is too much to read');
  return readingSaid.parse(deserialize(said.value));
}
