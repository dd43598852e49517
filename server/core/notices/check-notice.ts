import { nextAllowedInstant } from '../outbound/quiet-hours';
import { cutGraphemes } from '../shared/cut-graphemes';
import { addDays, atShanghai, shanghaiDate } from '../shared/shanghai-time';
import { endInPast, endTooFar, endTooSoon, noticeEmpty, noticeTooLong, roomFull } from './errors';
import type { Notice } from './notice';
import type { NoticeRepository } from './ports';

const mostGraphemes = 1_000;
const mostDays = 90;
const dayMs = 24 * 3_600_000;
const windowMs = 2 * 60_000;
const mostRoutineADay = 2;

/** Throws `notices.empty`, `notices.too-long`, `notices.end-in-past`, `notices.end-too-far`. */
export function checkWritten({ text, validUntil }: Pick<Notice, 'text' | 'validUntil'>, now: Date): void {
  if (text.trim() === '') throw noticeEmpty();
  if (cutGraphemes(text, mostGraphemes) !== text) throw noticeTooLong(mostGraphemes);
  if (validUntil <= now) throw endInPast(validUntil);
  if (validUntil.getTime() - now.getTime() > mostDays * dayMs) throw endTooFar(mostDays);
}

/** When a notice approved now goes out: after two minutes in which it can be withdrawn, and not by night. Throws `notices.end-too-soon`. */
export function goesOutAt(now: Date, validUntil: Date): Date {
  const at = nextAllowedInstant(new Date(now.getTime() + windowMs));
  if (at >= validUntil) throw endTooSoon(validUntil, at);
  return at;
}

/**
 * A room hears two routine notices a day, no more; warnings are not counted. Of two that are approved in the same instant both
 * may go. Throws `notices.room-full`.
 */
export async function checkRoomDay(
  notices: Pick<NoticeRepository, 'listGoingOut'>,
  notice: Pick<Notice, 'communityId' | 'severity'>,
  roomIds: readonly string[],
  at: Date,
): Promise<void> {
  if (notice.severity !== 'routine') return;
  const date = shanghaiDate(at);
  const nextDate = addDays(date, 1);
  const [from, to] = [atShanghai(date, '00:00'), atShanghai(nextDate, '00:00')];
  const others = await notices.listGoingOut(notice.communityId, from, to);
  const counted = others.filter(
    ({ severity, state, sentAt }) => severity === 'routine' && (state === 'approved' || sentAt !== null),
  );
  const full = roomIds.find(
    (id) => counted.filter((other) => other.roomIds.includes(id)).length >= mostRoutineADay,
  );
  if (full !== undefined) throw roomFull(full, mostRoutineADay, date, nextDate);
}
