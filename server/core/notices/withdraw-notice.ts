import { noticeTo } from '../outbound/draft-message';
import { endCallsDue } from './call-dues';
import {
  changeNotice,
  type ChangedNotice,
  type ChangeNoticeDeps,
  type NoticeMoveInput,
} from './change-notice';
import { noticeEnded, notYoursToWithdraw } from './errors';
import { sayOfNotice } from './sayings';
import { overSaying, tellOver } from './tell-over';
import { mayWithdraw, nameOf, ownerOf, secretaryOf } from './who-may';

/**
 * 撤回, by who wrote it or by the secretary. Before it goes out nobody hears of it; afterwards the same rooms and people are told
 * not to go by it. Throws `notices.not-yours`, `notices.ended`.
 */
export function withdrawNotice(deps: ChangeNoticeDeps, input: NoticeMoveInput): Promise<ChangedNotice> {
  const { grid, cause } = input;
  return changeNotice(deps, input, (notice) => {
    if (!mayWithdraw(grid, cause.byId, notice)) throw notYoursToWithdraw(notice);
    if (notice.endedAt !== null || notice.validUntil <= cause.at) throw noticeEnded(notice);
    const told = sayOfNotice('notice-withdrawn-told', {
      ...{ number: notice.number.label, by: nameOf(grid, cause.byId), sent: notice.sentAt !== null },
    });
    const owner = ownerOf(grid, notice);
    const other = owner === cause.byId ? (notice.approvedByIds.at(-1) ?? secretaryOf(grid)) : owner;
    const over = tellOver(notice, overSaying(notice, grid, 'withdrawn', null), cause.at);
    return {
      patch: { ...over.patch, state: 'withdrawn', endedAt: cause.at },
      events: [{ kind: 'withdrawn', note: null }],
      messages: [
        ...over.messages,
        ...(other === null || other === cause.byId ? [] : [noticeTo(other, told)]),
      ],
      dues: [...over.dues, ...endCallsDue(notice, cause.at)],
    };
  });
}
