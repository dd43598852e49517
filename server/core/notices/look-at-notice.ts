import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { noticeTo, toRoom, type DraftMessage } from '../outbound/draft-message';
import type { Priority } from '../outbound/outbox-entry';
import type { QuietHours } from '../outbound/quiet-hours';
import { openCallsDue } from './call-dues';
import { changeNotice, lookDue, noMove, type ChangeNoticeDeps, type NoticeMove } from './change-notice';
import type { Notice } from './notice';
import { isCalled, mostAtOnce, targetsOf, type NoticeTarget } from './notice-targets';
import type { NoticeRepository } from './ports';
import { responsibleFor, type ResponsibleDeps } from './responsible';
import { sayOfNotice, wordsOfNotice, type NoticeWords } from './sayings';
import { supersedeOlder } from './supersede-notice';
import { tellMoreOver } from './tell-over';
import { ownerOf } from './who-may';

export interface LookAtNoticeDeps extends ChangeNoticeDeps, ResponsibleDeps {
  readonly notices: ChangeNoticeDeps['notices'] & Pick<NoticeRepository, 'emptyOutbox'>;
  /** Left out: the usual ones. Null: none, where nobody's phone rings. */
  readonly quietHours?: QuietHours | null;
}

/**
 * What comes by itself: an approved notice goes to those it is for, a part of them in one write, and what is over ends. Withdrawn
 * meanwhile, or run again: nothing. What has not left by its end never does.
 */
export async function lookAtNotice(deps: LookAtNoticeDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  await emptyLastPart(deps, due.subject.id);
  const { notice } = await changeNotice(deps, { grid, noticeId: due.subject.id, cause }, async (record) => {
    if (record.endedAt !== null) return tellMoreOver(record, grid, now);
    if (record.validUntil <= now) return expire(record, grid, now);
    const isOpen = record.state === 'approved' || record.state === 'sending';
    if (!isOpen || record.goesOutAt === null || record.goesOutAt > now) return noMove;
    const older = record.supersedesId === null ? null : await deps.notices.find(record.supersedesId);
    const words = wordsOfNotice(record, grid, older !== null && older.sentAt !== null);
    const dues = record.sentAt === null ? openCallsDue(record, now, deps.quietHours) : [];
    const called = dues.length === 0 ? record.called : await responsibleFor(deps, grid, record, now);
    return send({ ...record, called }, words, dues, grid, now);
  });
  if (notice.sentAt !== null) await supersedeOlder(deps, grid, notice, now);
}

/** What the part before says is copied and gone before the next is written: they would pile up in one document. */
async function emptyLastPart({ notices, relay }: LookAtNoticeDeps, id: string): Promise<void> {
  const notice = await notices.find(id);
  if (notice === null || notice.outbox.length < mostAtOnce) return;
  await relay(notice.communityId, notice.outbox);
  await notices.emptyOutbox(notice.id, notice.version);
}

/** Over before anybody read it or it could leave: who wrote it hears that. */
function expire(notice: Notice, grid: Grid, now: Date): NoticeMove {
  const owner = ownerOf(grid, notice);
  const lapsed = sayOfNotice('notice-lapsed-told', { number: notice.number.label });
  return {
    patch: { state: 'expired', endedAt: now },
    events: [{ kind: 'expired', note: null }],
    messages: notice.sentAt === null && owner !== null ? [noticeTo(owner, lapsed)] : [],
  };
}

/**
 * The next part of those it is for, but for who is asked to answer it: the question says it. Rooms that are gone are left out,
 * and who wrote it hears that.
 */
function send(
  notice: Notice,
  words: NoticeWords,
  callsDue: readonly Due[],
  grid: Grid,
  now: Date,
): NoticeMove {
  const targets = targetsOf(notice);
  const end = Math.min(notice.handedOver + mostAtOnce, targets.length);
  const part = targets.slice(notice.handedOver, end);
  const gone = part.filter(({ kind, id }) => kind === 'room' && !grid.rooms.some((room) => room.id === id));
  const told = part.filter((target) => !gone.includes(target) && !isCalled(notice, target));
  const isLast = end === targets.length;
  const isFirst = notice.sentAt === null;
  return {
    patch: {
      state: isLast ? 'sent' : 'sending',
      handedOver: end,
      called: notice.called,
      sentAt: notice.sentAt ?? now,
    },
    events: [{ kind: 'sent', note: isFirst && isLast ? null : `${String(end)}/${String(targets.length)}` }],
    messages: [
      ...told.map((target) => messageTo(target, notice, words)),
      ...roomsGone(grid, notice, gone.length),
    ],
    dues: [lookDue(notice, isLast ? notice.validUntil : new Date(now.getTime() + 1)), ...callsDue],
  };
}

function roomsGone(grid: Grid, notice: Notice, count: number): readonly DraftMessage[] {
  const owner = ownerOf(grid, notice);
  if (owner === null || count === 0) return [];
  return [noticeTo(owner, sayOfNotice('notice-rooms-gone-told', { number: notice.number.label, count }))];
}

/** Several routine notices at once are one message. */
function messageTo({ kind, id }: NoticeTarget, notice: Notice, words: NoticeWords): DraftMessage {
  const { severity, validUntil } = notice;
  const plain =
    kind === 'room'
      ? toRoom(id, sayOfNotice('notice-in-room', words))
      : noticeTo(id, sayOfNotice('notice-to-person', words));
  return {
    ...plain,
    priority: priorityOf(notice, { kind, id }),
    ignoresQuietHours: severity === 'red',
    bundle: severity === 'routine' ? 'notices' : null,
    expiresAt: validUntil,
  };
}

const priorities = { routine: 4, blue: 3, yellow: 3, orange: 2, red: 2 } as const;
/** A slow account says so many within a minute. */
const mostUrgentRooms = 10;

/** Routine notices stand behind everything else that waits; of many rooms the others behind the people who have to answer. */
function priorityOf({ severity, roomIds }: Notice, { kind, id }: NoticeTarget): Priority {
  const priority = priorities[severity];
  const isLater = kind === 'room' && roomIds.indexOf(id) >= mostUrgentRooms;
  return isLater && priority === 2 ? 3 : priority;
}
