import type { ContactRef } from '../people/identity';
import type { OutboxEntry } from '../outbound/outbox-entry';
import type { OutboxHolder } from '../outbound/ports';
import type { SetAsideShelf } from '../shared/set-aside';
import type { StoredMessage } from './stored-message';

export interface MessageRepository extends OutboxHolder, SetAsideShelf {
  /** Inserts under its unique key. `inserted` false: it was there, and `message` is the stored one. */
  put(message: StoredMessage): Promise<{ readonly inserted: boolean; readonly message: StoredMessage }>;
  /**
   * Takes the lease of an unhandled message if nobody else holds it at `now`; null when somebody does or it is handled.
   * One's own lease is taken again: within a process the messages of a conversation wait for each other.
   */
  claim(id: string, now: Date, leaseUntil: Date, holder: string): Promise<StoredMessage | null>;
  /**
   * The handling is over: outbox and mark in one write; a second time it changes nothing. False, and no effect, when another
   * holder has claimed it since or has handled it: a process that was stopped and goes on changes nothing any more.
   */
  markHandled(id: string, at: Date, outbox: readonly OutboxEntry[], holder: string): Promise<boolean>;
  /** Who holds leases of unhandled messages at `now`. */
  listLeaseHolders(communityId: string, now: Date): Promise<readonly string[]>;
  /** Ends every lease of these holders: they are gone. May run again. */
  endLeases(communityId: string, holders: readonly string[]): Promise<void>;
  /** Gives the lease back, tries + 1; returns the tries so far. */
  recordFailure(id: string): Promise<number>;
  setAside(id: string, reason: string, at: Date): Promise<void>;
  /** Neither handled, set aside nor history, received before `before`, lease free at `now`, oldest first. */
  listUnhandled(
    communityId: string,
    channel: string,
    account: string,
    before: Date,
    now: Date,
    limit: number,
  ): Promise<readonly StoredMessage[]>;
  /** What waits of the same writer in the same place and came before this message, oldest first, leased or not. */
  listOlderWaiting(message: StoredMessage, limit: number): Promise<readonly StoredMessage[]>;
  /** Provider time of the account's newest handled message; null when there is none. */
  lastHandledAt(communityId: string, channel: string, account: string): Promise<Date | null>;
  /** What this contact wrote since `since`, newest first. */
  listRecent(
    communityId: string,
    contact: ContactRef,
    since: Date,
    limit: number,
  ): Promise<readonly StoredMessage[]>;
}
