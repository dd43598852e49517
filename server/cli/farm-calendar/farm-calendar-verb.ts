import type { FarmCalendar } from '../../core/notices/farm-calendar/ports';
import { remindersOfYear, type FarmReminder } from '../../core/notices/farm-calendar/window-of';

export interface FarmCalendarInput {
  readonly year: string;
  readonly crop?: string;
  readonly region?: string;
}

export interface FarmCalendarOutput {
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Prints the reminders of a year in their order. Returns the exit code: 2 when there is nothing of that kind. */
export function farmCalendarVerb(
  calendar: FarmCalendar,
  { year, crop, region }: FarmCalendarInput,
  { write, complain }: FarmCalendarOutput,
): number {
  if (!/^(20\d\d|2100)$/.test(year)) {
    complain(`年份写作 2000 到 2100，不是“${year}”。The year is 2000 to 2100.`);
    return 2;
  }
  const reminders = remindersOfYear(calendar, Number(year)).filter(
    ({ entry }) =>
      (crop === undefined || entry.crop === crop) &&
      (region === undefined || entry.regions.length === 0 || entry.regions.some((each) => each === region)),
  );
  if (reminders.length === 0) {
    complain('没有这样的农事提醒。No reminder of that kind.');
    return 2;
  }
  for (const reminder of reminders) linesOf(reminder).forEach(write);
  write(`${year}年共${String(reminders.length)}条。`);
  return 0;
}

function linesOf({ entry, termDay, firstDay, lastDay }: FarmReminder): readonly string[] {
  const { name, published, link, names } = entry.source;
  const [text = '', ...rest] = entry.text.split('\n');
  return [
    `${firstDay} 到 ${lastDay}  ${entry.crop}  ${entry.title}（${entry.term} ${termDay}）`,
    ...[text, ...rest].map((line) => `    ${line}`),
    `    来源：${name}，${published}，${link}`,
    ...(names === 'stage' ? ['    来源说的是生长时期或季节，日期由我们换算。'] : []),
    '',
  ];
}
