import { feedRecordId, type FeedRecord } from '../../../server/core/notices/feeds/feed-record';
import type { SourceState } from '../../../server/core/notices/feeds/source-state';
import { freshId } from './fresh-id';
import { at } from './moments';

/** A new warning of a source. */
export function aFeedRecord(changes: Partial<FeedRecord> = {}): FeedRecord {
  const itemId = changes.itemId ?? freshId('item');
  const sourceId = changes.sourceId ?? freshId('source');
  return {
    ...{ id: feedRecordId(sourceId, itemId), communityId: 'community', sourceId, itemId, version: 1 },
    item: {
      ...{ kind: 'warning', id: itemId, attribution: '银杏市气象台', link: null, more: {} },
      ...{ status: 'new', supersedes: ['old.1'], event: '暴雨', severity: 'red' },
      ...{ title: '暴雨红色预警', text: '请注意防范。', areaCodes: ['adcode 330109'], areaNames: [] },
      ...{ issuedAt: at(0), from: null, until: at(3_600) },
    },
    ...{ state: 'new', noticeId: null, seenAt: at(0), outbox: [] },
    events: [
      {
        ...{ seq: 1, kind: 'new', at: at(0), byId: `source/${sourceId}` },
        causeId: `${itemId}/seen`,
        note: null,
      },
    ],
    ...changes,
  };
}

/** A source that was read well. */
export function aSourceState(changes: Partial<SourceState> = {}): SourceState {
  const sourceId = changes.sourceId ?? freshId('source');
  return {
    ...{ id: freshId('state'), communityId: 'community', sourceId, version: 1 },
    ...{ etag: '"v1"', lastModified: null, askedAt: at(0), nextAskAt: at(60), failures: 0 },
    ...{ outcome: { kind: 'items', count: 2 }, lastGoodAt: at(0), events: [], outbox: [] },
    ...changes,
  };
}
