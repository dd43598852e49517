import type { OutboxEntry } from './outbox-entry';
import type { OutboxHolder } from './ports';

/** A move as every kind of record keeps it: the same cause never makes it twice. */
export interface RecordEvent {
  readonly seq: number;
  /** The message, call or due item that caused it. */
  readonly causeId: string;
}

/** A document that is changed by moves: it holds its own history and what that causes. */
export interface MovedRecord {
  readonly id: string;
  readonly communityId: string;
  /** Incremented by every write; every write asks for it. */
  readonly version: number;
  readonly events: readonly RecordEvent[];
  readonly outbox: readonly OutboxEntry[];
}

export interface RecordRepository<R extends MovedRecord> extends OutboxHolder {
  /** Inserts under its id; when it is there already, the stored one comes back with `inserted` false. */
  insert(record: R): Promise<{ readonly inserted: boolean; readonly record: R }>;
  find(id: string): Promise<R | null>;
  /** One conditional write of the whole document; false when its version is no longer `expectedVersion`. */
  replace(record: R, expectedVersion: number): Promise<boolean>;
}
