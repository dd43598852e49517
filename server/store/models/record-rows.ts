import { SchemaTypes } from 'mongoose';
import type { MovedRecord } from '../../core/outbound/moved-record';
import type { OutboxRow } from './outboxes';
import type { StoreCollection, StoreIndex } from './store-collection';

/** A record of whatever kind: its own fields as `value`, beside them what all kinds have. */
export interface RecordRow<R extends MovedRecord> extends OutboxRow {
  /** The record; its outbox stands in the row's own. */
  readonly value: Omit<R, 'outbox'>;
  /** Tells a write from its own repetition. */
  readonly writeToken: string;
}

/** A collection of records; `indexes` for what its own queries ask, with keys like `value.ownerId`. */
export const recordRows = <R extends MovedRecord>(
  name: string,
  indexes: readonly StoreIndex[],
): StoreCollection<RecordRow<R>> => ({
  name,
  fields: {
    _id: String,
    communityId: String,
    version: Number,
    value: SchemaTypes.Mixed,
    outbox: SchemaTypes.Mixed,
    hasOutbox: Boolean,
    outboxAt: Date,
    writeToken: String,
  },
  indexes: [...indexes, { keys: { communityId: 1, outboxAt: 1, _id: 1 }, partial: { hasOutbox: true } }],
});
