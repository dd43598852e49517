import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { noticeTo, toRoom, type DraftMessage } from '../outbound/draft-message';
import { lookDue, noMove, type NoticeMove } from './change-notice';
import type { Notice } from './notice';
import { isCalled, mostAtOnce, targetsOf, type NoticeTarget } from './notice-targets';
import { sayOfNotice, type NoticeOver } from './sayings';

export const overSaying = (
  notice: Notice,
  grid: Grid,
  why: NoticeOver['why'],
  note: string | null,
): NoticeOver => ({
  number: notice.number.label,
  column: notice.column,
  community: grid.community.name,
  about: notice.title ?? notice.event,
  why,
  note,
});

export interface ToldOver extends Pick<NoticeMove, 'messages'> {
  readonly patch: Pick<Notice, 'toldOver'>;
  readonly dues: readonly Due[];
}

/**
 * The next of those who were sent a notice that hear that it is over, within one write; the others follow. `notice` is as it was
 * before the move.
 */
export function tellOver(notice: Notice, over: NoticeOver, at: Date): ToldOver {
  const end = Math.min(notice.toldOver + mostAtOnce, notice.handedOver);
  const part = targetsOf(notice).slice(notice.toldOver, end);
  const targets = part.filter((target) => !isCalled(notice, target));
  return {
    patch: { toldOver: end },
    messages: targets.map((target) => messageTo(target, over, notice.validUntil)),
    dues: end < notice.handedOver ? [lookDue(notice, new Date(at.getTime() + 1))] : [],
  };
}

/** What a withdrawal or a cancellation left to say; nobody is told after the notice's own end. */
export function tellMoreOver(notice: Notice, grid: Grid, at: Date): NoticeMove {
  const why = notice.state === 'withdrawn' || notice.state === 'cancelled' ? notice.state : null;
  if (why === null || notice.toldOver >= notice.handedOver || notice.validUntil <= at) return noMove;
  const note = notice.events.find(({ kind }) => kind === 'cancelled')?.note ?? null;
  const over = tellOver(notice, overSaying(notice, grid, why, note), at);
  return { ...over, events: [{ kind: why, note }] };
}

const messageTo = (target: NoticeTarget, over: NoticeOver, expiresAt: Date): DraftMessage =>
  target.kind === 'room'
    ? { ...toRoom(target.id, sayOfNotice('notice-withdrawn-in-room', over)), expiresAt }
    : { ...noticeTo(target.id, sayOfNotice('notice-withdrawn-to-person', over)), expiresAt };
