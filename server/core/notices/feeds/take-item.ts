import type { FeedSource, Grid } from '../../grid/grid';
import { DomainError } from '../../shared/errors';
import { insertNotice, type WriteNoticeDeps } from '../insert-notice';
import type { NoticeSource } from '../notice';
import { changeFeedRecord, type ChangeFeedRecordDeps, type FeedRecordMove } from './change-feed-record';
import type { FeedRecord } from './feed-record';
import { noticeItemOf, type FindNoticesDeps } from './find-notices';
import { heldMove } from './held-move';
import { isOurs } from './is-ours';
import { isTrusted } from './is-trusted';
import { takeWarning, type TakeWarningDeps } from './take-warning';
import { sourceOf, severityOf, wishOf, type NoticeItem } from './wish-of';

export type TakeItemDeps = ChangeFeedRecordDeps & FindNoticesDeps & WriteNoticeDeps & TakeWarningDeps;

export interface TakeItemInput {
  readonly grid: Grid;
  readonly source: FeedSource;
  readonly record: FeedRecord;
  readonly now: Date;
}

/** What an item came to, before it is written down. */
export type Taken = FeedRecordMove | MakeNotice;

export interface MakeNotice {
  readonly state: 'make';
  readonly supersedesId: string | null;
  /** Who said the same before, and was not trusted. */
  readonly saidBefore: readonly NoticeSource[];
}

/**
 * Makes of a new item what it comes to: a notice, a word more to one there is, the end of one. Run again after it broke off: the
 * notice it made is found.
 */
export async function takeItem(deps: TakeItemDeps, input: TakeItemInput): Promise<FeedRecord> {
  const { record, source, now } = input;
  const move = await decide(deps, input);
  const cause = {
    ...{ causeId: `${record.id}/take${String(record.events.length)}`, byId: `source/${source.id}` },
    ...{ channel: 'feed', at: now },
  };
  return changeFeedRecord(deps, record.id, cause, 'new', move);
}

async function decide(deps: TakeItemDeps, input: TakeItemInput): Promise<FeedRecordMove> {
  const { record, source } = input;
  const made = await deps.notices.find(noticeIdOf(record));
  if (made) return { state: 'made', noticeId: made.id, note: null };
  const item = noticeItemOf(record);
  if (!item || !isOurs(source, record.item)) return { state: 'not-ours', note: null };
  try {
    const taken: Taken =
      item.kind === 'warning'
        ? await takeWarning(deps, { ...input, item })
        : { state: 'make', supersedesId: null, saidBefore: [] };
    return taken.state === 'make' ? await make(deps, input, item, taken) : taken;
  } catch (error) {
    if (error instanceof DomainError && error.kind !== 'unavailable') return notMade(input, error.code);
    throw error;
  }
}

const noticeIdOf = ({ id }: FeedRecord): string => `notice/${id}`;

async function make(
  deps: TakeItemDeps,
  { grid, source, record, now }: TakeItemInput,
  item: NoticeItem,
  { supersedesId, saidBefore }: MakeNotice,
): Promise<FeedRecordMove> {
  const notice = await insertNotice(deps, {
    ...{ grid, sourceKey: record.id, supersedesId },
    wish: wishOf(grid, source, item, record.seenAt),
    by: { kind: 'source', sourceId: source.id },
    trusted: isTrusted(source, severityOf(item)),
    sources: [sourceOf(source, item), ...saidBefore],
    cause: { causeId: record.id, byId: `source/${source.id}`, channel: 'feed', at: now },
  });
  return { state: 'made', noticeId: notice.id, note: null };
}

/** What is over needs nobody; the rest waits for a person. */
function notMade({ grid, record, now }: TakeItemInput, code: string): FeedRecordMove {
  if (code === 'notices.end-in-past' || code === 'notices.end-too-soon')
    return { state: 'dropped', note: code };
  return heldMove(grid, record, code, now);
}
