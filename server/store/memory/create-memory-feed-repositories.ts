import { settledStates, type FeedRecord } from '../../core/notices/feeds/feed-record';
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
  const kept = new Map<string, FeedRecord>();
  const { all, ...records } = createMemoryRecords<FeedRecord>(deps, kept);
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
    forget: (communityId, seenBefore, now, limit) =>
      answer(() => {
        const gone = all(communityId)
          .filter(({ state, seenAt }) => settledStates.includes(state) && seenAt < seenBefore)
          .filter(({ item, outbox }) => outbox.length === 0 && mayBeForgotten(item, now))
          .sort(longestKnown)
          .slice(0, limit);
        for (const { id } of gone) kept.delete(id);
        return gone.length;
      }),
  };
}

function mayBeForgotten(item: FeedRecord['item'], now: Date): boolean {
  if (item.kind === 'warning') return item.until === null || item.until <= now;
  return item.kind === 'article' && item.publishedAt !== null;
}

const longestKnown = by<FeedRecord>(
  (record) => record.seenAt,
  (record) => record.id,
);
