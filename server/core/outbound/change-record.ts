import type { Due } from '../deadlines/due';
import { toOutboxMessages, type DraftMessage } from './draft-message';
import type { MovedRecord, RecordRepository } from './moved-record';
import type { OutboxEntry } from './outbox-entry';

/** Copies what a fact causes to where it is acted on; safe to run again. */
export type Relay = (communityId: string, entries: readonly OutboxEntry[]) => Promise<void>;

export interface ChangeRecordDeps<R extends MovedRecord> {
  readonly records: Pick<RecordRepository<R>, 'find' | 'replace'>;
  readonly relay: Relay;
}

/** Who moves, when and why: the same for every event of one move. */
export interface Cause {
  readonly causeId: string;
  /** A person's id, or `system`. */
  readonly byId: string;
  readonly channel: string;
  readonly at: Date;
}

/** What a move does to the record, and what it makes us say. Without an event it changes nothing. */
export interface RecordMove<R extends MovedRecord, Event> {
  readonly patch: Partial<R>;
  readonly events: readonly Event[];
  readonly messages: readonly DraftMessage[];
  readonly dues?: readonly Due[];
}

/** What a kind of record brings along: its refusals, and how its events are made of a cause. */
export interface RecordKind<R extends MovedRecord, Event> {
  /** The record as a request, for the delivery ledger; null when it is none. */
  readonly requestIdOf: (record: R) => string | null;
  readonly withEvents: (record: R, cause: Cause, events: readonly Event[]) => Pick<R, 'events'>;
  readonly notFound: () => Error;
  readonly changedTooOften: (id: string) => Error;
}

export interface ChangedRecord<R extends MovedRecord> {
  readonly record: R;
  /** The same cause had moved it before, or there was nothing to move; nothing was done this time. */
  readonly repeated: boolean;
}

const mostAttempts = 8;

/**
 * Moves a record by one conditional write that holds the facts and what they cause. When somebody else wrote in between,
 * `decide` is asked again with what they left. Throws the kind's refusals, and what `decide` refuses.
 */
export async function changeRecord<R extends MovedRecord, Event>(
  deps: ChangeRecordDeps<R>,
  kind: RecordKind<R, Event>,
  id: string,
  cause: Cause,
  decide: (record: R) => RecordMove<R, Event> | Promise<RecordMove<R, Event>>,
): Promise<ChangedRecord<R>> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const record = await deps.records.find(id);
    if (!record) throw kind.notFound();
    if (record.events.some((event) => event.causeId === cause.causeId)) {
      await deps.relay(record.communityId, record.outbox);
      return { record, repeated: true };
    }
    const move = await decide(record);
    if (move.events.length === 0) return { record, repeated: true };
    const entries = entriesOf(kind, record, move);
    const next: R = {
      ...record,
      ...move.patch,
      ...kind.withEvents(record, cause, move.events),
      version: record.version + 1,
      outbox: [...record.outbox, ...entries],
    };
    if (await deps.records.replace(next, record.version)) {
      await deps.relay(record.communityId, entries);
      return { record: next, repeated: false };
    }
  }
  throw kind.changedTooOften(id);
}

function entriesOf<R extends MovedRecord, Event>(
  kind: RecordKind<R, Event>,
  record: R,
  move: RecordMove<R, Event>,
): OutboxEntry[] {
  const firstSeq = record.events.length + 1;
  return [
    ...toOutboxMessages(`${record.id}/e${firstSeq}`, kind.requestIdOf(record), move.messages),
    ...toOutboxDues(move.dues ?? []),
  ];
}

export const toOutboxDues = (dues: readonly Due[]): OutboxEntry[] =>
  dues.map((due) => ({ type: 'due', id: due.id, due }));

/** The events of a move with their numbers, behind those there are. */
export function numbered<Event extends object>(
  record: { readonly events: readonly unknown[] },
  cause: Cause,
  events: readonly Event[],
): (Cause & Event & { readonly seq: number })[] {
  return events.map((event, index) => ({ seq: record.events.length + 1 + index, ...cause, ...event }));
}
