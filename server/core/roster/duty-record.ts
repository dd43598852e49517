import type { Cause } from '../outbound/change-record';
import type { MovedRecord } from '../outbound/moved-record';

/** What became of one duty slot: who was asked, who serves, whether they said so. */
export interface DutyRecord extends MovedRecord {
  readonly slotId: string;
  /** The slot's `dutyKey`. */
  readonly key: string;
  readonly from: Date;
  readonly to: Date;
  /** Whom the roster names. */
  readonly plannedId: string;
  /** Who serves: the roster's person, the backup who took over, or whoever agreed to a swap. */
  readonly personId: string;
  readonly backupId: string | null;
  /** Who was asked to say 收到, in that order. */
  readonly askedIds: readonly string[];
  readonly confirmedAt: Date | null;
  /** A swap that waits for an answer. */
  readonly swap: DutySwap | null;
  /** The secretary was told that nobody confirmed. */
  readonly toldSecretaryId: string | null;
  /** Everybody who was ever asked. */
  readonly concernedIds: readonly string[];
  readonly events: readonly DutyEvent[];
}

export interface DutySwap {
  readonly byId: string;
  readonly toId: string;
}

export type DutyEventKind =
  'planned' | 'asked' | 'confirmed' | 'secretary-told' | 'swap-asked' | 'swap-agreed' | 'swap-refused';

export interface NewDutyEvent {
  readonly kind: DutyEventKind;
  /** Whom it is about: who was asked, who confirmed, who takes over. */
  readonly personId: string;
}

export type DutyEvent = Cause & NewDutyEvent & { readonly seq: number };

export const concernedBy = ({
  personId,
  askedIds,
  swap,
}: Pick<DutyRecord, 'personId' | 'askedIds' | 'swap'>): readonly string[] => [
  ...new Set([personId, ...askedIds, ...(swap ? [swap.toId] : [])]),
];
