import { dayAfter } from './day-after';
import type { WorkBlock, WorkingCalendar } from './working-calendar';

// Longer than any holiday; a calendar closed for so long is a mistake, and an endless search would hide it.
const searchDays = 400;

/** The regular blocks of the first working day after `date`. */
export function nextWorkingDay(
  calendar: WorkingCalendar,
  date: string,
): { readonly date: string; readonly blocks: readonly WorkBlock[] } {
  let next = date;
  for (let days = 1; days <= searchDays; days += 1) {
    next = dayAfter(next);
    if (!calendar.isWorkingDay(next)) continue;
    return { date: next, blocks: calendar.blocks(next, 'regular') };
  }
  throw new RangeError(`no working day within ${searchDays} days`);
}
