import type { FeedSource } from '../../core/grid/grid';
import type { FeedReading } from '../../core/notices/feed-item';
import { unreadable } from '../answers/unreadable';
import { listPageSettings } from '../articles/list-page-settings';
import { readListPage } from '../articles/read-list-page';
import { decodeText } from '../fetch/decode-text';
import { feedSources, listPageSource, type ReadsFeed } from '../sources';

export type ReadBytes = (bytes: Uint8Array, contentType: string | null) => Promise<FeedReading>;

/** What reads the answers of a source; null: there is no such adapter, or its selectors are none. */
export function adapterOf({
  adapter,
  selectors,
}: Pick<FeedSource, 'adapter' | 'selectors'>): ReadBytes | null {
  const known = feedSources.get(adapter);
  if (known) return readWith(known);
  const settings = adapter === listPageSource ? settingsOf(selectors) : null;
  return settings && readWith({ read: (text) => readListPage(text, settings) });
}

/** Reads bytes by an adapter for texts or for bytes. It never throws: what a source may send has no end. */
export function readWith(adapter: Pick<ReadsFeed, 'read' | 'readBytes'>): ReadBytes {
  return async (bytes, contentType) => {
    try {
      if (adapter.readBytes) return await adapter.readBytes(bytes);
      return adapter.read
        ? await adapter.read(decodeText(bytes, contentType))
        : unreadable('malformed', 'nothing reads it');
    } catch (error) {
      return unreadable('malformed', error instanceof Error ? error.message : 'not readable');
    }
  };
}

function settingsOf(selectors: string | null) {
  try {
    return listPageSettings.safeParse(JSON.parse(selectors ?? '')).data ?? null;
  } catch {
    return null;
  }
}
