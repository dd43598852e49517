import { shanghaiDate } from '../shared/shanghai-time';
import { nextWorkingDay } from './next-working-day';
import type { WorkBlock, WorkingCalendar } from './working-calendar';

/** The end of the last regular block of the `days`-th working day after the day of `from`, which is not counted. */
export function endOfWorkingDay(calendar: WorkingCalendar, from: Date, days: number): Date {
  let day = nextWorkingDay(calendar, shanghaiDate(from));
  for (let counted = 1; counted < days; counted += 1) day = nextWorkingDay(calendar, day.date);
  return endOf(day.blocks);
}

/** The end of the working day on which the regular clock runs at `from` or starts next: today while today is not over. */
export function endOfSameWorkingDay(calendar: WorkingCalendar, from: Date): Date {
  const today = calendar.blocks(shanghaiDate(from), 'regular').at(-1);
  if (today && from < today.to) return today.to;
  return endOf(nextWorkingDay(calendar, shanghaiDate(from)).blocks);
}

function endOf(blocks: readonly WorkBlock[]): Date {
  const last = blocks.at(-1);
  if (!last) throw new RangeError('a working day without working hours');
  return last.to;
}
