import { isUnconfirmed, type Today } from '../../server/core/deadlines/today';
import { atShanghai, shanghaiParts } from '../../server/core/shared/shanghai-time';

/** What a date to come says of itself while the public holidays of its year are not announced. */
const unconfirmed = '待确认';
const mark = `（${unconfirmed}）`;

/** `6月16日17:30` in Asia/Shanghai, with the year when it is another year than now's; `（待确认）` where it may change. */
export function formatMoment(at: Date, today: Today): string {
  return `${plainMoment(at, today)}${markOf(at, today)}`;
}

/** The moment without a mark, for a sentence that says itself how sure it is. */
export function plainMoment(at: Date, today: Today): string {
  const { hour, minute } = shanghaiParts(at);
  return `${plainDay(at, today)}${two(hour)}:${two(minute)}`;
}

/** `6月16日` of a `2026-06-16`, marked like a moment. */
export function formatDay(date: string, today: Today): string {
  const at = atShanghai(date, '00:00');
  return `${plainDay(at, today)}${markOf(at, today)}`;
}

/** `6月16日` in Asia/Shanghai, with the year when it is another year than now's. */
export function plainDay(at: Date, { now }: Today): string {
  const { year, month, day } = shanghaiParts(at);
  const date = `${month}月${day}日`;
  return year === shanghaiParts(now).year ? date : `${year}年${date}`;
}

/** `09:05` in Asia/Shanghai when it is the same day as now, else the whole moment. */
export function formatTimeOfDay(at: Date, today: Today): string {
  const then = shanghaiParts(at);
  const now = shanghaiParts(today.now);
  const isToday = then.year === now.year && then.month === now.month && then.day === now.day;
  return isToday ? `${two(then.hour)}:${two(then.minute)}` : formatMoment(at, today);
}

/** The mark of a moment, to stand behind words that end with it; nothing when it is sure or past. */
export function markOf(at: Date, today: Today): string {
  return isUnconfirmed(at, today) ? mark : '';
}

/** Words in brackets; a mark among them needs none of its own: `（G，2027年1月5日17:30，待确认）`. */
export function inBrackets(words: string): string {
  return `（${words.replace(mark, `，${unconfirmed}`)}）`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
