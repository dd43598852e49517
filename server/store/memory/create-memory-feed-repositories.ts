import type { FeedRecord } from '../../core/notices/feeds/feed-record';
import type { FeedRecordRepository, SourceStateRepository } from '../../core/notices/feeds/ports';
import type { SourceState } from '../../core/notices/feeds/source-state';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { by } from './compare';
import { createMemoryRecords } from './create-memory-records';

interface Deps {
  readonly clock: Clock;
}

export function createMemorySourceStateRepository(deps: Deps): SourceStateRepository {
  const { all, ...records } = createMemoryRecords<SourceState>(deps);
  return {
    ...records,
    list: (communityId) => answer(() => [...all(communityId)].sort(by((state) => state.sourceId))),
  };
}

export function createMemoryFeedRecordRepository(deps: Deps): FeedRecordRepository {
  const { all, ...records } = createMemoryRecords<FeedRecord>(deps);
  return {
    ...records,
    listKnown: (communityId, sourceId, itemIds) =>
      answer(() => {
        const ofSource = all(communityId).filter((record) => record.sourceId === sourceId);
        return ofSource.map(({ itemId }) => itemId).filter((id) => itemIds.includes(id));
      }),
    listInState: (communityId, state, limit) =>
      answer(() =>
        all(communityId)
          .filter((record) => record.state === state)
          .sort(longestKnown)
          .slice(0, limit),
      ),
  };
}

const longestKnown = by<FeedRecord>(
  (record) => record.seenAt,
  (record) => record.id,
);
