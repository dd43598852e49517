import {
  changeRecord,
  numbered,
  type Cause,
  type ChangedRecord,
  type RecordKind,
  type RecordMove,
  type Relay,
} from '../outbound/change-record';
import { leaveBusy, leaveNotFound } from './errors';
import type { LeaveRecord, NewLeaveEvent } from './leave-record';
import type { LeaveRepository } from './ports';

export interface ChangeLeaveDeps {
  readonly leaves: Pick<LeaveRepository, 'find' | 'insert' | 'replace' | 'listSince'>;
  readonly relay: Relay;
}

/** What a move does to a leave, and what it makes us say. Without an event it changes nothing. */
export type LeaveMove = RecordMove<LeaveRecord, NewLeaveEvent>;

export const noLeaveMove: LeaveMove = { patch: {}, events: [], messages: [] };

const leaveKind: RecordKind<LeaveRecord, NewLeaveEvent> = {
  requestIdOf: () => null,
  withEvents: (leave, cause, events) => ({ events: [...leave.events, ...numbered(leave, cause, events)] }),
  notFound: leaveNotFound,
  changedTooOften: leaveBusy,
};

/** Moves a leave; see `changeRecord`. Throws `leaves.none`, `leaves.busy`, and what `decide` refuses. */
export const changeLeave = (
  deps: ChangeLeaveDeps,
  leaveId: string,
  cause: Cause,
  decide: (leave: LeaveRecord) => LeaveMove,
): Promise<ChangedRecord<LeaveRecord>> =>
  changeRecord({ records: deps.leaves, relay: deps.relay }, leaveKind, leaveId, cause, decide);
