import type { Cause } from '../outbound/change-record';
import type { MovedRecord } from '../outbound/moved-record';

/** planned: agreed on beforehand, with somebody who stands in. sudden: somebody is away and says so. */
export type LeaveKind = 'planned' | 'sudden';

/** A leave said at run time, and what became of the matters in hand meanwhile. */
export interface LeaveRecord extends MovedRecord {
  readonly personId: string;
  readonly kind: LeaveKind;
  readonly from: Date;
  /** Not included. Coming back early sets it. */
  readonly to: Date;
  /** Whom the person named; null: the posts' B, and whoever comes next. */
  readonly substituteId: string | null;
  /** Who takes over what is open; null: there is nobody to ask. */
  readonly standInId: string | null;
  /** Whose open requests that is: the person's, and of those for whom the person was to stand in and had not begun to. */
  readonly forIds: readonly string[];
  readonly state: 'agreed' | 'ended' | 'cancelled';
  /** The stand-in's 收到. */
  readonly acknowledgedAt: Date | null;
  /** When the requests went over; not before the leave begins. */
  readonly takenOverAt: Date | null;
  /** Requests on the stand-in's card. */
  readonly listedIds: readonly string[];
  /** Requests that went over, and from whom. */
  readonly passed: readonly PassedRequest[];
  /** Requests the person can take back; empty: there are none, or nobody has looked yet. */
  readonly handBackIds: readonly string[];
  readonly takenBackAt: Date | null;
  /** The leave of the files that this one stands in place of. */
  readonly filedId: string | null;
  readonly events: readonly LeaveEvent[];
}

export interface PassedRequest {
  readonly requestId: string;
  readonly fromId: string;
}

export type LeaveEventKind =
  | 'agreed'
  | 'acknowledged'
  | 'taken-over'
  | 'listed-anew'
  | 'unanswered'
  | 'ended'
  | 'cancelled'
  | 'taken-back';

export interface NewLeaveEvent {
  readonly kind: LeaveEventKind;
  /** Whom it is about: the stand-in, or the person. */
  readonly personId: string;
}

export type LeaveEvent = Cause & NewLeaveEvent & { readonly seq: number };
