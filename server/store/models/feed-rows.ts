import type { FeedRecord } from '../../core/notices/feeds/feed-record';
import type { SourceState } from '../../core/notices/feeds/source-state';
import { recordRows } from './record-rows';

export const feedRecords = recordRows<FeedRecord>('feedRecords', [
  { keys: { communityId: 1, 'value.sourceId': 1, 'value.itemId': 1 }, unique: true },
  { keys: { communityId: 1, 'value.state': 1, 'value.seenAt': 1, _id: 1 } },
]);

export const sourceStates = recordRows<SourceState>('sourceStates', [
  { keys: { communityId: 1, 'value.sourceId': 1 }, unique: true },
]);
