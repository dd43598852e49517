import type { FeedItem } from '../feed-item';
import type { MovedRecord, RecordEvent } from '../../outbound/moved-record';

/**
 * new: seen, and its notice is to be made. held: more than a poll may bring, or nothing could be made of it now; a person decides.
 * made, merged, cancelled: what it came to. not-ours: for another county. dropped: a person gave it up, or it was over.
 */
export type FeedRecordState = 'new' | 'held' | 'made' | 'merged' | 'cancelled' | 'not-ours' | 'dropped';

/** It came to something; nobody has to look at it any more. */
export const settledStates: readonly FeedRecordState[] = [
  'made',
  'merged',
  'cancelled',
  'not-ours',
  'dropped',
];

export interface FeedRecordEvent extends RecordEvent {
  readonly kind: FeedRecordState;
  readonly byId: string;
  readonly at: Date;
  /** Why: the code of the refusal that kept it from becoming a notice. */
  readonly note: string | null;
}

/** An item of a source that was admitted or held once; it is known from then on. Its id: `feed/<source>/<item id>`. */
export interface FeedRecord extends MovedRecord {
  readonly sourceId: string;
  readonly itemId: string;
  /** Without its `more`. */
  readonly item: FeedItem;
  readonly state: FeedRecordState;
  readonly noticeId: string | null;
  readonly seenAt: Date;
  readonly events: readonly FeedRecordEvent[];
}

export const feedRecordId = (sourceId: string, itemId: string): string => `feed/${sourceId}/${itemId}`;
