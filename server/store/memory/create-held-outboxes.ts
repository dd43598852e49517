import type { OutboxEntry } from '../../core/outbound/outbox-entry';
import type { HeldOutbox } from '../../core/outbound/ports';
import { by } from './compare';
import { copy } from './copy';

interface Row extends HeldOutbox {
  readonly communityId: string;
  readonly writtenAt: Date;
}

export interface HeldOutboxes {
  /** Notes what the document holds after a write; no entries: nothing is held. */
  write(
    communityId: string,
    id: string,
    version: number,
    entries: readonly OutboxEntry[],
    writtenAt: Date,
  ): void;
  /** Those written before `before`, oldest first. */
  list(communityId: string, before: Date, limit: number): readonly HeldOutbox[];
  /** False when the document has changed since or holds nothing. */
  empty(id: string, version: number): boolean;
}

/** The outboxes of one kind of document that have not been emptied. */
export function createHeldOutboxes(): HeldOutboxes {
  const rows = new Map<string, Row>();
  return {
    write(communityId, id, version, entries, writtenAt) {
      rows.delete(id);
      if (entries.length === 0) return;
      rows.set(id, { communityId, id, version, entries: copy(entries), writtenAt: new Date(writtenAt) });
    },
    list: (communityId, before, limit) =>
      [...rows.values()]
        .filter((row) => row.communityId === communityId && row.writtenAt < before)
        .sort(
          by(
            (row) => row.writtenAt,
            (row) => row.id,
          ),
        )
        .slice(0, limit)
        .map(({ id, version, entries }) => ({ id, version, entries })),
    empty: (id, version) => rows.get(id)?.version === version && rows.delete(id),
  };
}
