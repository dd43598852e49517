import { shanghaiDate } from '../shared/shanghai-time';
import { dayAfter } from './day-after';
import type { BlockKind, WorkingCalendar } from './working-calendar';

const minuteMs = 60_000;
const closedDaysAllowed = 400;

/** The instant at which `minutes` of working time have passed since `from`; time outside the blocks does not count. */
export function addWorkingMinutes(
  calendar: WorkingCalendar,
  from: Date,
  minutes: number,
  kind: BlockKind,
): Date {
  return addWorkingMs(calendar, from, minutes * minuteMs, kind);
}

/** The same in milliseconds, for a part of a span. */
export function addWorkingMs(calendar: WorkingCalendar, from: Date, ms: number, kind: BlockKind): Date {
  let leftMs = ms;
  let date = shanghaiDate(from);
  for (let closedDays = 0; closedDays <= closedDaysAllowed; date = dayAfter(date)) {
    const blocks = calendar.blocks(date, kind);
    closedDays = blocks.length > 0 ? 0 : closedDays + 1;
    for (const block of blocks) {
      const startMs = Math.max(block.from.getTime(), from.getTime());
      const openMs = block.to.getTime() - startMs;
      if (openMs <= 0) continue;
      if (leftMs <= openMs) return new Date(startMs + leftMs);
      leftMs -= openMs;
    }
  }
  throw new RangeError(`no working time within ${closedDaysAllowed} days`);
}
