import type { Grid } from '../grid/grid';
import { toRoom } from '../outbound/draft-message';
import { endCallsDue } from './call-dues';
import { changeNotice, noMove, type ChangeNoticeDeps, type NoticeMove } from './change-notice';
import { noticeEnded, noticeNotFound } from './errors';
import type { Notice } from './notice';
import type { NoticeRepository } from './ports';
import { overSaying } from './tell-over';
import { sayOfNotice } from './sayings';

/**
 * The notice that a new one stands in the place of. Somebody corrects what is in force only; a source may well know more of what is
 * over. Throws `notices.not-found`, `notices.ended`.
 */
export async function findOlder(
  { notices }: { readonly notices: Pick<NoticeRepository, 'find'> },
  id: string | null,
  byPerson: boolean,
  at: Date,
): Promise<Notice | null> {
  if (id === null) return null;
  const older = await notices.find(id);
  if (!older) throw noticeNotFound();
  if (byPerson && (older.endedAt !== null || older.validUntil <= at)) throw noticeEnded(older);
  return older;
}

/** Whether somebody has been told it. */
export const wasRead = (older: Notice | null): boolean => older !== null && older.sentAt !== null;

/**
 * Marks what an approved notice stands in the place of: what has not gone out never does, at once; what people have read, when the
 * new one has gone out. Rooms that are not told the new one hear that the old one is over. Run again: nothing.
 */
export async function supersedeOlder(
  deps: ChangeNoticeDeps,
  grid: Grid,
  newer: Notice,
  at: Date,
): Promise<void> {
  if (newer.supersedesId === null || newer.endedAt !== null || newer.state === 'draft') return;
  const cause = { causeId: newer.id, byId: newer.byId, channel: 'notice', at };
  await changeNotice(deps, { grid, noticeId: newer.supersedesId, cause }, (older) => {
    const isInTime = older.sentAt === null || newer.sentAt !== null;
    return older.endedAt === null && isInTime ? supersede(older, newer, grid, at) : noMove;
  });
}

function supersede(older: Notice, newer: Notice, grid: Grid, at: Date): NoticeMove {
  const told = older.roomIds.slice(0, older.handedOver).filter((id) => !newer.roomIds.includes(id));
  const over = sayOfNotice('notice-withdrawn-in-room', overSaying(older, grid, 'withdrawn', null));
  return {
    patch: { state: 'superseded', endedAt: at },
    events: [{ kind: 'superseded', note: newer.number.label }],
    messages: told.map((id) => ({ ...toRoom(id, over), expiresAt: older.validUntil })),
    dues: endCallsDue(older, at),
  };
}
