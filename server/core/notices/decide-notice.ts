import { noticeTo } from '../outbound/draft-message';
import type { Grid } from '../grid/grid';
import { askReviewer } from './ask-reviewer';
import {
  changeNotice,
  lookDue,
  type ChangedNotice,
  type ChangeNoticeDeps,
  type NoticeMove,
  type NoticeMoveInput,
} from './change-notice';
import { agreedAlready, noticeDecided, notReviewer, refusalReasonMissing } from './errors';
import { frozen } from './insert-notice';
import type { Notice } from './notice';
import { planNotice, type NoticePlan, type PlanNoticeDeps } from './plan-notice';
import type { NoticeRepository } from './ports';
import { sayOfNotice } from './sayings';
import { supersedeOlder, wasRead } from './supersede-notice';
import { approvalsFor, isSecretaryOf, mayReview, nameOf, ownerOf, reviewerOf } from './who-may';

export interface DecideNoticeDeps extends ChangeNoticeDeps, PlanNoticeDeps {
  readonly notices: ChangeNoticeDeps['notices'] & Pick<NoticeRepository, 'listGoingOut'>;
}

export interface DecideNoticeInput extends NoticeMoveInput {
  readonly approved: boolean;
  /** Needed to refuse it. */
  readonly reason: string | null;
}

/**
 * 同意 and 不同意 by a second person, where many rooms are to hear it by a third too; of two at once the first counts. With the last
 * 同意 the rooms and people are fixed. Throws `notices.not-reviewer`, `notices.agreed-already`, `notices.decided`,
 * `notices.reason-missing`, `notices.nobody-reviews`, and what `planNotice` throws.
 */
export async function decideNotice(deps: DecideNoticeDeps, input: DecideNoticeInput): Promise<ChangedNotice> {
  const { grid, cause } = input;
  const changed = await changeNotice(deps, input, (notice) => {
    if (notice.state === 'draft' && notice.approvedByIds.includes(cause.byId)) throw agreedAlready(notice);
    const asWritten = notice.state === 'draft' ? notice : { ...notice, approvedByIds: [] };
    if (!mayReview(grid, cause.byId, asWritten)) throw notReviewer(notice);
    if (notice.state !== 'draft') throw noticeDecided(notice);
    return input.approved ? agree(deps, notice, input) : refuse(notice, input);
  });
  await supersedeOlder(deps, grid, changed.notice, cause.at);
  return changed;
}

async function agree(
  deps: DecideNoticeDeps,
  notice: Notice,
  { grid, cause }: DecideNoticeInput,
): Promise<NoticeMove> {
  const replaces = wasRead(
    notice.supersedesId === null ? null : await deps.notices.find(notice.supersedesId),
  );
  const plan = await planNotice(deps, { grid, wish: notice, replaces, now: cause.at });
  const author = isSecretaryOf(grid, notice.byId) ? 'secretary' : 'another';
  const needed = approvalsFor(author, notice.severity, plan.rooms.length);
  const agreed: Notice = {
    ...notice,
    approvedByIds: [...notice.approvedByIds, cause.byId],
    approvalsNeeded: needed > notice.approvalsNeeded ? needed : notice.approvalsNeeded,
  };
  const { approvedByIds, approvalsNeeded } = agreed;
  if (approvedByIds.length < approvalsNeeded) return askAnother(agreed, plan, replaces, cause.at, grid);
  const by = nameOf(grid, cause.byId);
  const said = { number: notice.number.label, by, goesOutAt: plan.goesOutAt.toISOString() };
  return {
    patch: { approvedByIds, approvalsNeeded, ...frozen(plan), state: 'approved', goesOutAt: plan.goesOutAt },
    events: [{ kind: 'approved', note: null }],
    messages: told(grid, notice, cause.byId).map((id) =>
      noticeTo(id, sayOfNotice('notice-approved-told', said)),
    ),
    dues: [lookDue(notice, plan.goesOutAt)],
  };
}

/** One of two has agreed: who wrote it hears whom it waits for now. */
function askAnother(agreed: Notice, plan: NoticePlan, replaces: boolean, at: Date, grid: Grid): NoticeMove {
  const { approvedByIds, approvalsNeeded } = agreed;
  const byId = approvedByIds.at(-1) ?? '';
  const reviewer = nameOf(grid, reviewerOf(grid, agreed, at));
  const said = { number: agreed.number.label, by: nameOf(grid, byId), reviewer };
  return {
    patch: { approvedByIds, approvalsNeeded },
    events: [{ kind: 'agreed', note: null }],
    messages: [
      askReviewer(grid, agreed, plan, replaces, at),
      ...told(grid, agreed, byId).map((id) => noticeTo(id, sayOfNotice('notice-agreed-told', said))),
    ],
  };
}

function refuse(notice: Notice, { grid, cause, reason }: DecideNoticeInput): NoticeMove {
  if (reason === null || reason.trim() === '') throw refusalReasonMissing(notice);
  const said = { number: notice.number.label, by: nameOf(grid, cause.byId), reason };
  return {
    patch: { state: 'refused', endedAt: cause.at },
    events: [{ kind: 'refused', note: reason }],
    messages: told(grid, notice, cause.byId).map((id) =>
      noticeTo(id, sayOfNotice('notice-refused-told', said)),
    ),
  };
}

/** Who hears what was decided: whoever it was decided for, unless they decided it. */
function told(grid: Grid, notice: Notice, byId: string): readonly string[] {
  const owner = ownerOf(grid, notice);
  return owner === null || owner === byId ? [] : [owner];
}
