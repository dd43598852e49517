import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import {
  changeRecord,
  numbered,
  type Cause,
  type RecordKind,
  type RecordMove,
  type Relay,
} from '../outbound/change-record';
import { noticeBusy, noticeNotFound } from './errors';
import type { Notice, NoticeEvent } from './notice';
import type { NoticeRepository } from './ports';

export interface ChangeNoticeDeps {
  readonly notices: Pick<NoticeRepository, 'find' | 'replace'>;
  readonly relay: Relay;
}

/** What a move needs to know, whoever makes it. */
export interface NoticeMoveInput {
  readonly grid: Grid;
  readonly noticeId: string;
  readonly cause: Cause;
}

export type NoticeMove = RecordMove<Notice, Pick<NoticeEvent, 'kind' | 'note'>>;

export interface ChangedNotice {
  readonly notice: Notice;
  /** The same cause had moved it before, or there was nothing to move; nothing was done this time. */
  readonly repeated: boolean;
}

const noticeKind: RecordKind<Notice, NoticeMove['events'][number]> = {
  requestIdOf: () => null,
  withEvents: (notice, cause, events) => ({ events: [...notice.events, ...numbered(notice, cause, events)] }),
  notFound: noticeNotFound,
  changedTooOften: noticeBusy,
};

/** Moves a notice; see `changeRecord`. Throws `notices.not-found`, `notices.busy`, and what `decide` refuses. */
export async function changeNotice(
  deps: ChangeNoticeDeps,
  { noticeId, cause }: NoticeMoveInput,
  decide: (notice: Notice) => NoticeMove | Promise<NoticeMove>,
): Promise<ChangedNotice> {
  const changing = { records: deps.notices, relay: deps.relay };
  const { record, repeated } = await changeRecord(changing, noticeKind, noticeId, cause, decide);
  return { notice: record, repeated };
}

export const noMove: NoticeMove = { patch: {}, events: [], messages: [] };

/** One id a moment: a notice is looked at when it goes out and when it is over. */
export const lookDue = (notice: Pick<Notice, 'id' | 'communityId' | 'policyVersion'>, at: Date): Due => ({
  id: `due/${notice.id}/look/${at.toISOString()}`,
  communityId: notice.communityId,
  subject: { kind: 'notice', id: notice.id },
  kind: 'look-at-notice',
  dueAt: at,
  policyVersion: notice.policyVersion,
  state: 'waiting',
});
