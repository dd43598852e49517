import { readFile } from 'node:fs/promises';
import { toShanghaiIso } from '../../core/shared/shanghai-time';
import { readWith, type ReadBytes } from '../../feeds/poll/adapter-of';
import { feedSources, listPageSource } from '../../feeds/sources';
import { listPageReader } from './list-page-reader';
import { presentReading } from './present-reading';

export interface ParseFeedFlags {
  readonly source: string;
  readonly file: string;
  /** File with the selectors of a list page. */
  readonly selectors: string | null;
}

export interface FeedOutput {
  readonly write: (line: string) => void;
  /** What is no item: faults, and when the source was updated. */
  readonly complain: (line: string) => void;
}

/** `yimen feeds --parse SOURCE FILE`: what the adapter reads in the file; 1 when it cannot be read. */
export async function parseFeedVerb(flags: ParseFeedFlags, { write, complain }: FeedOutput): Promise<number> {
  const read = await readerOf(flags, complain);
  if (read === null) return 1;
  const bytes = await bytesOf(flags.file);
  if (bytes === null) {
    complain(`${flags.file}：找不到或读不了。Cannot be read.`);
    return 1;
  }
  const reading = await read(bytes, null);
  presentReading(reading).forEach(write);
  if (reading.kind === 'items' && reading.updatedAt !== null) {
    complain(`更新于 updated at ${toShanghaiIso(reading.updatedAt)}`);
  }
  return reading.kind === 'unreadable' ? 1 : 0;
}

async function readerOf(
  { source, selectors }: ParseFeedFlags,
  complain: FeedOutput['complain'],
): Promise<ReadBytes | null> {
  const known = feedSources.get(source);
  if (known) return readWith(known);
  if (source !== listPageSource) {
    const names = [...feedSources.keys(), listPageSource].join(', ');
    complain(`没有来源 ${source}。No such source; there are: ${names}`);
    return null;
  }
  if (selectors === null) {
    complain('网页列表要加 --selectors FILE。A list page needs its selectors.');
    return null;
  }
  const reader = await listPageReader(selectors);
  if (typeof reader !== 'string') return readWith({ read: reader });
  complain(`${selectors}：选择器用不了。Not usable: ${reader}`);
  return null;
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
