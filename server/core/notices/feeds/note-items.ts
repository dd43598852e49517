import type { FeedItem } from '../feed-item';
import type { FeedRecordRepository } from './ports';
import { feedRecordId, type FeedRecord } from './feed-record';

export interface SeenItems {
  readonly admitted: readonly FeedItem[];
  readonly held: readonly FeedItem[];
}

/** Remembers what was seen, each once: what is there already stays as it is. */
export async function noteItems(
  { feedRecords }: { readonly feedRecords: Pick<FeedRecordRepository, 'insert'> },
  { communityId, sourceId }: Pick<FeedRecord, 'communityId' | 'sourceId'>,
  { admitted, held }: SeenItems,
  now: Date,
): Promise<void> {
  const note = async (item: FeedItem, state: 'new' | 'held') => {
    const id = feedRecordId(sourceId, item.id);
    const cause = { causeId: `${id}/seen`, byId: `source/${sourceId}`, at: now };
    await feedRecords.insert({
      ...{ id, communityId, sourceId, itemId: item.id, version: 1, outbox: [] },
      ...{ item: { ...item, more: {} }, state, noticeId: null, seenAt: now },
      events: [{ seq: 1, kind: state, ...cause, note: null }],
    });
  };
  for (const item of admitted) await note(item, 'new');
  for (const item of held) await note(item, 'held');
}
