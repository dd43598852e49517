import { cutGraphemes } from '../shared/cut-graphemes';
import { addDays, atShanghai, shanghaiDate } from '../shared/shanghai-time';
import { endInPast, endTooFar, noticeEmpty, noticeTooLong, roomFull } from './errors';
import type { Notice } from './notice';
import type { NoticeRepository } from './ports';

const mostGraphemes = 1_000;
const mostDays = 90;
const dayMs = 24 * 3_600_000;
const mostMarksADay = 2;

/** Throws `notices.empty`, `notices.too-long`, `notices.end-in-past`, `notices.end-too-far`. */
export function checkWritten({ text, validUntil }: Pick<Notice, 'text' | 'validUntil'>, now: Date): void {
  if (text.trim() === '') throw noticeEmpty();
  if (cutGraphemes(text, mostGraphemes) !== text) throw noticeTooLong(mostGraphemes);
  if (validUntil <= now) throw endInPast(validUntil);
  if (validUntil.getTime() - now.getTime() > mostDays * dayMs) throw endTooFar(mostDays);
}

/**
 * A room hears of routine notices twice a day, no more; all that fall on one ten-minute mark are one message, so one more there
 * is free. Warnings are not counted. Of two that are approved in the same instant both may go. Throws `notices.room-full`.
 */
export async function checkRoomDay(
  notices: Pick<NoticeRepository, 'listGoingOut'>,
  notice: Pick<Notice, 'communityId' | 'severity'>,
  roomIds: readonly string[],
  at: Date,
): Promise<void> {
  if (notice.severity !== 'routine' || roomIds.length === 0) return;
  const date = shanghaiDate(at);
  const nextDate = addDays(date, 1);
  const [from, to] = [atShanghai(date, '00:00'), atShanghai(nextDate, '00:00')];
  const others = await notices.listGoingOut(notice.communityId, from, to);
  const counted = others.filter(
    ({ severity, state, sentAt }) => severity === 'routine' && (state === 'approved' || sentAt !== null),
  );
  const full = roomIds.find((id) => {
    const marks = new Set(
      counted.filter(({ roomIds }) => roomIds.includes(id)).map(({ goesOutAt }) => goesOutAt?.getTime()),
    );
    return !marks.has(at.getTime()) && marks.size >= mostMarksADay;
  });
  if (full !== undefined) throw roomFull(full, mostMarksADay, date, nextDate);
}
