import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { noticeTo, toRoom, type DraftMessage } from '../outbound/draft-message';
import { changeNotice, lookDue, noMove, type ChangeNoticeDeps, type NoticeMove } from './change-notice';
import type { Notice } from './notice';
import { sayOfNotice, wordsOfNotice } from './sayings';

/**
 * What comes by itself: an approved notice goes to its rooms, and what is over ends. Withdrawn meanwhile, or run again: nothing.
 * What has not left by its end never does.
 */
export async function lookAtNotice(deps: ChangeNoticeDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  await changeNotice(deps, { grid, noticeId: due.subject.id, cause }, (notice) => {
    if (notice.endedAt !== null) return noMove;
    if (notice.validUntil <= now) return expire(notice, now);
    if (notice.state !== 'approved' || notice.goesOutAt === null || notice.goesOutAt > now) return noMove;
    return send(notice, grid, now);
  });
}

/** Over before anybody read it or it could leave: who wrote it hears that. */
const expire = (notice: Notice, now: Date): NoticeMove => ({
  patch: { state: 'expired', endedAt: now },
  events: [{ kind: 'expired', note: null }],
  messages:
    notice.sentAt === null
      ? [noticeTo(notice.byId, sayOfNotice('notice-lapsed-told', { number: notice.number.label }))]
      : [],
});

const send = (notice: Notice, grid: Grid, now: Date): NoticeMove => ({
  patch: { state: 'sent', sentAt: now },
  events: [{ kind: 'sent', note: null }],
  messages: notice.roomIds.map((id) => toOneRoom(notice, grid, id)),
  dues: [lookDue(notice, notice.validUntil)],
});

/** Routine notices stand behind everything else that waits. */
const toOneRoom = (notice: Notice, grid: Grid, roomId: string): DraftMessage => ({
  ...toRoom(roomId, sayOfNotice('notice-in-room', wordsOfNotice(notice, grid.community.name))),
  priority: notice.severity === 'routine' ? 4 : 3,
  expiresAt: notice.validUntil,
});
