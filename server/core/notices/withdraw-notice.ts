import { noticeTo, toRoom } from '../outbound/draft-message';
import {
  changeNotice,
  type ChangedNotice,
  type ChangeNoticeDeps,
  type NoticeMoveInput,
} from './change-notice';
import { noticeEnded, notYoursToWithdraw } from './errors';
import type { Notice } from './notice';
import { sayOfNotice } from './sayings';
import { mayReview, nameOf, secretaryOf } from './who-may';

const openStates: readonly Notice['state'][] = ['draft', 'approved', 'sent'];

/**
 * 撤回, by who wrote it or by the secretary. Before it goes out no room hears of it; afterwards the same rooms are told not to
 * go by it. Throws `notices.not-yours`, `notices.ended`.
 */
export function withdrawNotice(deps: ChangeNoticeDeps, input: NoticeMoveInput): Promise<ChangedNotice> {
  const { grid, cause } = input;
  return changeNotice(deps, input, (notice) => {
    const isWriter = notice.byId === cause.byId;
    if (!isWriter && !mayReview(grid, cause.byId, notice.byId)) throw notYoursToWithdraw(notice);
    if (!openStates.includes(notice.state) || notice.validUntil <= cause.at) throw noticeEnded(notice);
    const { number, column } = notice;
    const sent = notice.state === 'sent';
    const inRoom = sayOfNotice('notice-withdrawn-in-room', {
      ...{ number: number.label, column, community: grid.community.name },
    });
    const told = sayOfNotice('notice-withdrawn-told', {
      ...{ number: number.label, by: nameOf(grid, cause.byId), sent },
    });
    const other = isWriter ? (notice.approvedById ?? secretaryOf(grid)) : notice.byId;
    return {
      patch: { state: 'withdrawn', endedAt: cause.at },
      events: [{ kind: 'withdrawn', note: null }],
      messages: [
        ...(sent
          ? notice.roomIds.map((id) => ({ ...toRoom(id, inRoom), expiresAt: notice.validUntil }))
          : []),
        ...(other === null || other === cause.byId ? [] : [noticeTo(other, told)]),
      ],
    };
  });
}
