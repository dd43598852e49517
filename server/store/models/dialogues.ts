import { SchemaTypes } from 'mongoose';
import type { DialogueRecord } from '../../core/people/dialogue';
import type { DialogueState } from '../../core/requests/dialogue-state';
import type { StoreCollection } from './store-collection';

export interface DialogueRow extends DialogueRecord<DialogueState> {
  readonly _id: string;
}

export const dialogues: StoreCollection<DialogueRow> = {
  name: 'dialogues',
  fields: {
    _id: String,
    communityId: String,
    key: String,
    current: SchemaTypes.Mixed,
    previous: SchemaTypes.Mixed,
    causedBy: String,
  },
  indexes: [{ keys: { communityId: 1, key: 1 }, unique: true }],
};
