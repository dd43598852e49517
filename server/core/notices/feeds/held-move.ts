import type { Grid } from '../../grid/grid';
import { noticeTo } from '../../outbound/draft-message';
import type { FeedRecordMove } from './change-feed-record';
import type { FeedRecord } from './feed-record';
import { noticeItemOf } from './find-notices';
import { keeperOf } from './keeper-of';
import { sayOfFeed } from './sayings';

/** It waits for a person, who is told which it is and why. */
export function heldMove(grid: Grid, record: FeedRecord, reason: string, now: Date): FeedRecordMove {
  const keeper = keeperOf(grid, now);
  const source = grid.sources?.find(({ id }) => id === record.sourceId)?.name ?? record.sourceId;
  const told = { source, title: noticeItemOf(record)?.title ?? record.itemId, reason };
  return {
    ...{ state: 'held', note: reason },
    messages: keeper === null ? [] : [noticeTo(keeper, sayOfFeed('feed-item-held', told))],
  };
}
