import { nextWorkingDay } from '../deadlines/next-working-day';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import { shanghaiDate } from '../shared/shanghai-time';
import { dueInPast, dueOnDayOff } from './errors';

/** The end of work on a day that was said without an hour. Throws `tasks.due-on-day-off`. */
export function dueOnDay(calendar: WorkingCalendar, date: string): Date {
  const end = calendar.blocks(date, 'regular').at(-1)?.to;
  if (!end) throw dueOnDayOff(date, nextWorkingDay(calendar, date).date);
  return end;
}

/** Throws `tasks.due-in-past` and `tasks.due-on-day-off`. */
export function checkDue(calendar: WorkingCalendar, dueAt: Date, now: Date): void {
  if (dueAt <= now) throw dueInPast(dueAt);
  dueOnDay(calendar, shanghaiDate(dueAt));
}
