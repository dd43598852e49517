import type { RecordRepository } from '../../outbound/moved-record';
import type { FeedRecord, FeedRecordState } from './feed-record';
import type { SourceState } from './source-state';

export interface SourceStateRepository extends RecordRepository<SourceState> {
  /** All of a community, by source. */
  list(communityId: string): Promise<readonly SourceState[]>;
}

export interface FeedRecordRepository extends RecordRepository<FeedRecord> {
  /** Which of these ids of a source are known. */
  listKnown(communityId: string, sourceId: string, itemIds: readonly string[]): Promise<readonly string[]>;
  /** Of a community in this state, longest known first. */
  listInState(communityId: string, state: FeedRecordState, limit: number): Promise<readonly FeedRecord[]>;
  /**
   * Removes those settled, with nothing left to say, that were seen before `seenBefore`. Kept are warnings in
   * force at `now`, and what has no date: only its id tells that it is known. Returns how many went.
   */
  forget(communityId: string, seenBefore: Date, now: Date, limit: number): Promise<number>;
}
