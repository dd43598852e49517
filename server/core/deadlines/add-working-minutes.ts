import { addDays, shanghaiDate } from '../shared/shanghai-time';
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
  let leftMs = minutes * minuteMs;
  let date = shanghaiDate(from);
  for (let closedDays = 0; closedDays <= closedDaysAllowed; date = addDays(date, 1)) {
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
