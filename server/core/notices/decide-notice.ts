import { noticeTo } from '../outbound/draft-message';
import { audienceOf } from './audience';
import {
  changeNotice,
  lookDue,
  type ChangedNotice,
  type ChangeNoticeDeps,
  type NoticeMove,
  type NoticeMoveInput,
} from './change-notice';
import { checkRoomDay, goesOutAt } from './check-notice';
import { noticeDecided, notReviewer, refusalReasonMissing } from './errors';
import type { Notice } from './notice';
import type { NoticeRepository } from './ports';
import { sayOfNotice } from './sayings';
import { mayReview, nameOf } from './who-may';

export interface DecideNoticeDeps extends ChangeNoticeDeps {
  readonly notices: ChangeNoticeDeps['notices'] & Pick<NoticeRepository, 'listGoingOut'>;
}

export interface DecideNoticeInput extends NoticeMoveInput {
  readonly approved: boolean;
  /** Needed to refuse it. */
  readonly reason: string | null;
}

/**
 * 同意 and 不同意 by a second person; of two at once the first counts. From 同意 on the rooms are fixed. Throws
 * `notices.not-reviewer`, `notices.decided`, `notices.reason-missing`, `notices.end-too-soon`, `notices.nobody-there`,
 * `notices.room-full`.
 */
export function decideNotice(deps: DecideNoticeDeps, input: DecideNoticeInput): Promise<ChangedNotice> {
  return changeNotice(deps, input, (notice) => {
    if (!mayReview(input.grid, input.cause.byId, notice.byId)) throw notReviewer(notice);
    if (notice.state !== 'draft') throw noticeDecided(notice);
    return input.approved ? approve(deps, notice, input) : refuse(notice, input);
  });
}

async function approve(
  deps: DecideNoticeDeps,
  notice: Notice,
  { grid, cause }: DecideNoticeInput,
): Promise<NoticeMove> {
  const { rooms } = audienceOf(grid, notice.areaIds);
  const roomIds = rooms.map(({ id }) => id);
  const out = goesOutAt(cause.at, notice.validUntil);
  await checkRoomDay(deps.notices, notice, roomIds, out);
  const told = { number: notice.number.label, by: nameOf(grid, cause.byId), goesOutAt: out.toISOString() };
  return {
    patch: { state: 'approved', approvedById: cause.byId, roomIds, goesOutAt: out },
    events: [{ kind: 'approved', note: null }],
    messages: [noticeTo(notice.byId, sayOfNotice('notice-approved-told', told))],
    dues: [lookDue(notice, out)],
  };
}

function refuse(notice: Notice, { grid, cause, reason }: DecideNoticeInput): NoticeMove {
  if (reason === null || reason.trim() === '') throw refusalReasonMissing(notice);
  const told = { number: notice.number.label, by: nameOf(grid, cause.byId), reason };
  return {
    patch: { state: 'refused', endedAt: cause.at },
    events: [{ kind: 'refused', note: reason }],
    messages: [noticeTo(notice.byId, sayOfNotice('notice-refused-told', told))],
  };
}
