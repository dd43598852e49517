import type { WorkingCalendar } from '../deadlines/working-calendar';
import { addDays, atShanghai, shanghaiDate, weekdayOf } from '../shared/shanghai-time';

const longestRun = 31;

/** The days off in a row around a day; empty when one works that day. */
export function runOfDaysOff(calendar: WorkingCalendar, day: string): readonly string[] {
  if (calendar.isWorkingDay(day)) return [];
  let first = day;
  for (let steps = 0; steps < longestRun && !calendar.isWorkingDay(addDays(first, -1)); steps += 1)
    first = addDays(first, -1);
  const days = [first];
  for (let next = addDays(first, 1); !calendar.isWorkingDay(next); next = addDays(next, 1)) {
    if (days.length >= 2 * longestRun) break;
    days.push(next);
  }
  return days;
}

/** Every day off of the runs in which a slot begins, in order; `holidaysOnly`: a mere weekend does not count. */
export function daysOffOf(
  calendar: WorkingCalendar,
  slots: readonly { readonly from: Date }[],
  holidaysOnly: boolean,
): readonly string[] {
  const days = new Set<string>();
  for (const slot of slots) {
    const day = shanghaiDate(slot.from);
    if (days.has(day)) continue;
    const run = runOfDaysOff(calendar, day);
    if (holidaysOnly && !run.some((each) => weekdayOf(each) <= 5)) continue;
    for (const each of run) days.add(each);
  }
  return [...days].sort();
}

/** The time of a day in which nobody is at work by the calendar. */
export function timeOffDuty(
  calendar: WorkingCalendar,
  day: string,
): readonly { readonly from: Date; readonly to: Date }[] {
  const free: { readonly from: Date; readonly to: Date }[] = [];
  let from = atShanghai(day, '00:00');
  for (const block of calendar.blocks(day, 'with-staggered')) {
    if (from < block.from) free.push({ from, to: block.from });
    from = block.to;
  }
  const end = atShanghai(day, '24:00');
  return from < end ? [...free, { from, to: end }] : free;
}
