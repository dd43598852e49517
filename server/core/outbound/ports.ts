import type { Breaker } from './breaker';
import type { OpenRow } from './choose-next';
import type { DayUse } from './day-use';
import type { Content, OutboxEntry, Priority } from './outbox-entry';
import type { OutboundMessage, OutboundState } from './outbound-message';

export interface OutboundRepository {
  /** Inserts; rows whose id is there already stay as they are. */
  insertMany(rows: readonly OutboundMessage[]): Promise<void>;
  /**
   * Takes the next row to send: pending, `notBefore` reached, not expired; the most urgent priority first, then age; but
   * never past an older sendable row of the same target, which is taken instead, nor past an older one that is in the air.
   * Sets `sending`, attempts + 1, the lease and whose claim it is.
   */
  claimNext(communityId: string, claim: Claim): Promise<OutboundMessage | null>;
  /** The same for one row, if it still is pending and was tried `attempts` times; whether it is its turn is the caller's to know. */
  claim(id: string, attempts: number, claim: Claim): Promise<OutboundMessage | null>;
  /** All rows that are pending or in the air, in any order; null when they are more than `limit`. */
  listOpen(communityId: string, limit: number): Promise<readonly OpenOutbound[] | null>;
  find(id: string): Promise<OutboundMessage | null>;
  /** What one fact has made us say to whom, by id: the rows whose id begins with `idPrefix`, whatever became of them. */
  listOfCause(communityId: string, idPrefix: string): Promise<readonly OutboundMessage[]>;
  /**
   * What should have reached a person by now and has not: must-arrive rows of priority 1 and 2 to a person, pending, older than
   * `before`, that have been tried or might have been (the quiet hours do not hold them); the most urgent and oldest first.
   */
  listUrgentWaiting(communityId: string, before: Date, limit: number): Promise<readonly OutboundMessage[]>;
  /** Pending rows of priority 1 and 2, whether they may go already or not; the most urgent and oldest first. */
  listOpenUrgent(communityId: string, limit: number): Promise<readonly OpenOutbound[]>;
  /** Ends a claim. Only a row still `sending` with this `attempts` changes; false otherwise. */
  settle(id: string, attempts: number, change: OutboundSettlement): Promise<boolean>;
  /** `sending` rows whose lease ended before `now`. */
  listLeaseEnded(communityId: string, now: Date, limit: number): Promise<readonly OutboundMessage[]>;
  /** `sending` rows that an earlier sender of the account (a lower fencing number) left behind. */
  listClaimedBefore(
    communityId: string,
    account: string,
    fencing: number,
    limit: number,
  ): Promise<readonly OutboundMessage[]>;
  /**
   * Takes what a row says out of it, for good: `content` stands in its place, and what still waited is not sent any more. A row
   * that is not there, or has been emptied: nothing.
   */
  forgetWords(id: string, content: Content): Promise<void>;
  /** Pending rows past `expiresAt` become `expired`; returns how many. */
  expire(communityId: string, now: Date): Promise<number>;
  /** The earliest `notBefore` among pending rows, null when nothing waits. */
  nextWakeAt(communityId: string): Promise<Date | null>;
  countByState(communityId: string): Promise<Readonly<Record<OutboundState, number>>>;
  /** Pending rows about danger and utility failures (priority 2). */
  countUrgentWaiting(communityId: string): Promise<number>;
}

/** What the choice of the next row, and its claim, rest on. */
export type OpenOutbound = OpenRow & Pick<OutboundMessage, 'attempts'>;

/** Who claims a row, and for how long. */
export interface Claim {
  /** `channel/account` */
  readonly account: string;
  readonly fencing: number;
  readonly now: Date;
  readonly leaseUntil: Date;
  /** Only rows as urgent as this one, the others wait; absent: all. */
  readonly priorityAtMost?: Priority;
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
  /**
   * Sets it to `next` if it still is `expected`; false when somebody else took a token in between, or when a higher fencing
   * number was seen here. The highest one is kept.
   */
  advance(
    communityId: string,
    name: string,
    expected: Date | null,
    next: Date,
    fencing?: number,
  ): Promise<boolean>;
  /** What the account has said lately; null when nothing was ever counted. */
  findDay(communityId: string, name: string): Promise<DayUse | null>;
  /**
   * Replaces it if its version still is the one before `use.version`; false when somebody else counted in between, or when a
   * higher fencing number was seen here. The highest one is kept.
   */
  saveDay(communityId: string, name: string, use: DayUse, fencing: number): Promise<boolean>;
  /** The account's breaker; null when it was never touched. */
  findBreaker(communityId: string, account: string): Promise<Breaker | null>;
  /** Replaces it; false when a higher fencing number was seen on it, and nothing changes. */
  saveBreaker(communityId: string, account: string, breaker: Breaker, fencing: number): Promise<boolean>;
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
