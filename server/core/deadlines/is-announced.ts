import { shanghaiDate } from '../shared/shanghai-time';
import type { WorkingCalendar } from './working-calendar';

/** Whether the calendar is known for the years in which a limit starts and ends. */
export function isAnnounced(calendar: WorkingCalendar, from: Date, to: Date): boolean {
  return calendar.isKnown(shanghaiDate(from)) && calendar.isKnown(shanghaiDate(to));
}
