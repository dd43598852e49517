import { shanghaiDate } from '../shared/shanghai-time';
import { dayAfter } from './day-after';
import type { BlockKind, WorkingCalendar } from './working-calendar';

/** The milliseconds of working time from `from` to `to`. */
export function workingMsBetween(calendar: WorkingCalendar, from: Date, to: Date, kind: BlockKind): number {
  let ms = 0;
  const lastDate = shanghaiDate(to);
  for (let date = shanghaiDate(from); date <= lastDate; date = dayAfter(date)) {
    for (const block of calendar.blocks(date, kind)) {
      const startMs = Math.max(block.from.getTime(), from.getTime());
      const endMs = Math.min(block.to.getTime(), to.getTime());
      ms += Math.max(0, endMs - startMs);
    }
  }
  return ms;
}

/** How many working days end after `from` and not after `to`. */
export function workingDaysEndedBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  let days = 0;
  const lastDate = shanghaiDate(to);
  for (let date = shanghaiDate(from); date <= lastDate; date = dayAfter(date)) {
    const end = calendar.blocks(date, 'regular').at(-1)?.to;
    if (end && end > from && end <= to) days += 1;
  }
  return days;
}
