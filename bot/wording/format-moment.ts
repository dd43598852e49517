import { shanghaiParts } from '../../server/core/shared/shanghai-time';

/** `6月16日17:30` in Asia/Shanghai, with the year when it is another year than now's. */
export function formatMoment(at: Date, now: Date): string {
  const { year, month, day, hour, minute } = shanghaiParts(at);
  const time = `${two(hour)}:${two(minute)}`;
  const date = `${month}月${day}日`;
  return year === shanghaiParts(now).year ? `${date}${time}` : `${year}年${date}${time}`;
}

/** `09:05` in Asia/Shanghai when it is the same day as now, else the whole moment. */
export function formatTimeOfDay(at: Date, now: Date): string {
  const then = shanghaiParts(at);
  const today = shanghaiParts(now);
  const isToday = then.year === today.year && then.month === today.month && then.day === today.day;
  return isToday ? `${two(then.hour)}:${two(then.minute)}` : formatMoment(at, now);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
