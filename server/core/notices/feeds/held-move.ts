import type { Grid } from '../../grid/grid';
import { noticeTo } from '../../outbound/draft-message';
import type { Saying } from '../../outbound/saying';
import type { Notice } from '../notice';
import type { FeedRecordMove } from './change-feed-record';
import type { FeedRecord } from './feed-record';
import { noticeItemOf } from './find-notices';
import { keeperOf } from './keeper-of';
import { sayOfFeed } from './sayings';
import { withdrawnNote } from './withdrawn-before';

/** It waits for a person, who is told which it is and why. */
export function heldMove(grid: Grid, record: FeedRecord, reason: string, now: Date): FeedRecordMove {
  return held(grid, reason, sayOfFeed('feed-item-held', { ...namesOf(grid, record), reason }), now);
}

/** A person withdrew what it says: whether it goes out again is asked of one. */
export function withdrawnMove(
  grid: Grid,
  record: FeedRecord,
  { number, endedAt }: Notice,
  now: Date,
): FeedRecordMove {
  const told = { number: number.label, withdrawnAt: (endedAt ?? now).toISOString() };
  const saying = sayOfFeed('feed-item-withdrawn', { ...namesOf(grid, record), ...told });
  return held(grid, withdrawnNote, saying, now);
}

function namesOf(grid: Grid, record: FeedRecord): { readonly source: string; readonly title: string } {
  const source = grid.sources?.find(({ id }) => id === record.sourceId)?.name ?? record.sourceId;
  return { source, title: noticeItemOf(record)?.title ?? record.itemId };
}

function held(grid: Grid, note: string, saying: Saying, now: Date): FeedRecordMove {
  const keeper = keeperOf(grid, now);
  return { ...{ state: 'held', note }, messages: keeper === null ? [] : [noticeTo(keeper, saying)] };
}
