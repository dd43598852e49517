import { atShanghai, isCalendarDate } from '../../core/shared/shanghai-time';

/** `2026-06-09 14:00` in Asia/Shanghai; null for anything else. */
export function parseMoment(words: string): Date | null {
  const [, date = '', time = ''] =
    /^(\d{4}-\d{2}-\d{2})[ T](([01]\d|2[0-3]):[0-5]\d)$/.exec(words.trim()) ?? [];
  return isCalendarDate(date) ? atShanghai(date, time) : null;
}
