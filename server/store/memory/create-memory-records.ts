import type { MovedRecord, RecordRepository } from '../../core/outbound/moved-record';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { copy } from './copy';
import { createHeldOutboxes } from './create-held-outboxes';

export interface MemoryRecords<R extends MovedRecord> extends RecordRepository<R> {
  /** What the queries of the kind look through; not part of the port. */
  readonly all: (communityId: string) => readonly R[];
}

/**
 * What every kind of record is written and found by. The clock tells when an outbox was written. `records`: for a kind that is not
 * kept for ever, to remove them from.
 */
export function createMemoryRecords<R extends MovedRecord>(
  deps: { readonly clock: Clock },
  records: Map<string, R> = new Map<string, R>(),
): MemoryRecords<R> {
  const held = createHeldOutboxes();
  const write = (record: R): void => {
    records.set(record.id, copy(record));
    held.write(record.communityId, record.id, record.version, record.outbox, deps.clock.now());
  };
  return {
    all: (communityId) => [...records.values()].filter((record) => record.communityId === communityId),
    insert: (record) =>
      answer(() => {
        const stored = records.get(record.id);
        if (stored) return { inserted: false, record: stored };
        write(record);
        return { inserted: true, record };
      }),
    find: (id) => answer(() => records.get(id) ?? null),
    replace: (record, expectedVersion) =>
      answer(() => {
        if (records.get(record.id)?.version !== expectedVersion) return false;
        write({ ...record, version: expectedVersion + 1 });
        return true;
      }),
    listOutboxes: (communityId, before, limit) => answer(() => held.list(communityId, before, limit)),
    emptyOutbox: (id, version) =>
      answer(() => {
        const record = records.get(id);
        if (record && held.empty(id, version)) records.set(id, { ...record, outbox: [] });
      }),
  };
}
