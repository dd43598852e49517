import { SchemaTypes } from 'mongoose';
import type { Due } from '../../core/deadlines/due';
import type { StoreCollection } from './store-collection';

export interface DueRow extends Omit<Due, 'id'> {
  readonly _id: string;
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
  ],
};
