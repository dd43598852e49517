import { SchemaTypes } from 'mongoose';
import type { OutboxEntry } from '../../core/outbound/outbox-entry';
import { boundaryChanges } from './boundary-rows';
import { calls } from './call-rows';
import { dutyRecords, dutyRosters } from './duty-rows';
import { feedRecords, sourceStates } from './feed-rows';
import { leaveRecords } from './leave-rows';
import { messages } from './messages';
import { notices } from './notice-rows';
import { requests } from './requests';
import { tasks } from './task-rows';
import type { StoreCollection } from './store-collection';

/** The part of a document that holds an outbox, the same in every collection of such documents. */
export interface OutboxRow {
  readonly _id: string;
  readonly communityId: string;
  readonly version: number;
  readonly outbox: readonly OutboxEntry[];
  readonly hasOutbox: boolean;
  readonly outboxAt: Date;
}

const outboxesIn = ({ name }: { readonly name: string }): StoreCollection<OutboxRow> => ({
  name,
  fields: {
    _id: String,
    communityId: String,
    version: Number,
    outbox: SchemaTypes.Mixed,
    hasOutbox: Boolean,
    outboxAt: Date,
  },
  // Made with the collection's own.
  indexes: [],
});

export const messageOutboxes = outboxesIn(messages);
export const requestOutboxes = outboxesIn(requests);
export const leaveOutboxes = outboxesIn(leaveRecords);
export const dutyOutboxes = outboxesIn(dutyRecords);
export const rosterOutboxes = outboxesIn(dutyRosters);
export const boundaryChangeOutboxes = outboxesIn(boundaryChanges);
export const taskOutboxes = outboxesIn(tasks);
export const noticeOutboxes = outboxesIn(notices);
export const feedRecordOutboxes = outboxesIn(feedRecords);
export const sourceStateOutboxes = outboxesIn(sourceStates);
export const callOutboxes = outboxesIn(calls);
