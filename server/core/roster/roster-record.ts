import type { DutySlot } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import type { MovedRecord } from '../outbound/moved-record';

/** A published roster. Published again, it holds what counts now; the events tell what was before. */
export interface RosterRecord extends MovedRecord {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
  readonly publishedAt: Date;
  readonly slots: readonly DutySlot[];
  readonly events: readonly RosterEvent[];
}

export interface NewRosterEvent {
  readonly kind: 'published';
  readonly slots: readonly DutySlot[];
}

export type RosterEvent = Cause & NewRosterEvent & { readonly seq: number };

/** A slot of a roster that is not published yet; without a person it still has to be filled. */
export interface DraftSlot extends Omit<DutySlot, 'personId'> {
  readonly personId: string | null;
}
