import { SchemaTypes } from 'mongoose';
import type { StoredDue } from '../../core/deadlines/due';
import type { Dropped } from '../../core/shared/set-aside';
import type { StoreCollection } from './store-collection';

/** Rows of earlier versions have no `tries`, `setAside`, `dropped` and `failureToken`. */
export interface DueRow extends Omit<StoredDue, 'id' | 'tries' | 'setAside'> {
  readonly _id: string;
  readonly tries?: number;
  readonly setAside?: StoredDue['setAside'];
  readonly dropped?: Dropped | null;
  /** Tells a failure from its own repetition. */
  readonly failureToken?: string | null;
}

export const dues: StoreCollection<DueRow> = {
  name: 'dues',
  fields: {
    _id: String,
    communityId: String,
    subject: SchemaTypes.Mixed,
    kind: String,
    dueAt: Date,
    policyVersion: String,
    state: String,
    tries: Number,
    setAside: SchemaTypes.Mixed,
    dropped: SchemaTypes.Mixed,
    failureToken: String,
  },
  indexes: [
    {
      keys: {
        communityId: 1,
        'subject.kind': 1,
        'subject.id': 1,
        kind: 1,
        dueAt: 1,
        policyVersion: 1,
      },
      unique: true,
    },
    { keys: { communityId: 1, dueAt: 1, _id: 1 }, partial: { state: 'waiting' } },
    { keys: { communityId: 1 }, partial: { state: 'set-aside' } },
  ],
};
