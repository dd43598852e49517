import type { OutboxEntry } from './outbox-entry';
import type { OutboundMessage, OutboundState } from './outbound-message';

export interface OutboundRepository {
  /** Inserts; rows whose id is there already stay as they are. */
  insertMany(rows: readonly OutboundMessage[]): Promise<void>;
  /**
   * Takes the next row to send: pending, `notBefore` reached, not expired; the most urgent priority first, then age; but
   * never past an older sendable row of the same target, which is taken instead. Sets `sending`, attempts + 1 and the lease.
   */
  claimNext(communityId: string, now: Date, leaseUntil: Date): Promise<OutboundMessage | null>;
  /** Ends a claim. Only a row still `sending` with this `attempts` changes; false otherwise. */
  settle(id: string, attempts: number, change: OutboundSettlement): Promise<boolean>;
  /** `sending` rows whose lease ended before `now`. */
  listLeaseEnded(communityId: string, now: Date, limit: number): Promise<readonly OutboundMessage[]>;
  /** Pending rows past `expiresAt` become `expired`; returns how many. */
  expire(communityId: string, now: Date): Promise<number>;
  /** The earliest `notBefore` among pending rows, null when nothing waits. */
  nextWakeAt(communityId: string): Promise<Date | null>;
  countByState(communityId: string): Promise<Readonly<Record<OutboundState, number>>>;
}

export interface OutboundSettlement {
  readonly state: OutboundState;
  readonly notBefore?: Date;
  readonly sentAt?: Date;
  readonly sentText?: string | null;
  readonly providerMessageId?: string | null;
  readonly failure?: string | null;
}

export interface BudgetRepository {
  /** The theoretical arrival time (GCRA) stored for this budget, null when never used. */
  find(communityId: string, name: string): Promise<Date | null>;
  /** Sets it to `next` if it still is `expected`; false when somebody else took a token in between. */
  advance(communityId: string, name: string, expected: Date | null, next: Date): Promise<boolean>;
}

/** Documents that hold an outbox: messages and requests. */
export interface OutboxHolder {
  /** Outboxes written before `before` that have not been emptied, oldest first. */
  listOutboxes(communityId: string, before: Date, limit: number): Promise<readonly HeldOutbox[]>;
  /** Empties it if the document has not changed since (`version`). */
  emptyOutbox(id: string, version: number): Promise<void>;
}

export interface HeldOutbox {
  readonly id: string;
  readonly version: number;
  readonly entries: readonly OutboxEntry[];
}
