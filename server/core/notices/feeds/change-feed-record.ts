import { changeRecord, numbered, type RecordKind, type Relay } from '../../outbound/change-record';
import type { DraftMessage } from '../../outbound/draft-message';
import { feedItemBusy, feedItemNotFound } from './errors';
import type { FeedRecord, FeedRecordEvent, FeedRecordState } from './feed-record';
import type { FeedRecordRepository } from './ports';

export interface ChangeFeedRecordDeps {
  readonly feedRecords: Pick<FeedRecordRepository, 'find' | 'replace'>;
  readonly relay: Relay;
}

export interface FeedRecordMove {
  readonly state: FeedRecordState;
  /** Absent: it stays. */
  readonly noticeId?: string | null;
  readonly note: string | null;
  readonly messages?: readonly DraftMessage[];
}

export interface FeedCause {
  readonly causeId: string;
  readonly byId: string;
  readonly channel: string;
  readonly at: Date;
}

const kind: RecordKind<FeedRecord, Pick<FeedRecordEvent, 'kind' | 'note'>> = {
  requestIdOf: () => null,
  withEvents: (record, cause, events) => ({
    events: [...record.events, ...numbered(record, cause, events)],
  }),
  notFound: feedItemNotFound,
  changedTooOften: feedItemBusy,
};

/** Moves what was seen from one state to another; `from` says out of which. Throws `feeds.no-item`, `feeds.busy`. */
export async function changeFeedRecord(
  deps: ChangeFeedRecordDeps,
  id: string,
  cause: FeedCause,
  from: FeedRecordState,
  move: FeedRecordMove,
): Promise<FeedRecord> {
  const changing = { records: deps.feedRecords, relay: deps.relay };
  const { record } = await changeRecord(changing, kind, id, cause, (stored) => {
    if (stored.state !== from) return { patch: {}, events: [], messages: [] };
    const { state, note, messages = [] } = move;
    const noticeId = move.noticeId === undefined ? stored.noticeId : move.noticeId;
    return { patch: { state, noticeId }, events: [{ kind: state, note }], messages };
  });
  return record;
}
