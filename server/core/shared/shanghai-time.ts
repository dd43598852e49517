// China has kept UTC+8 without summer time since 1992, so a fixed offset answers every question asked here and
// does not depend on the time zone of the process.
const offsetMs = 8 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

export interface ShanghaiParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
}

/** The calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export function shanghaiDate(at: Date): string {
  const day = Math.floor((at.getTime() + offsetMs) / dayMs);
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = shifted(at).toISOString().slice(0, 10);
  if (dates.size >= mostDates) dates.clear();
  dates.set(day, date);
  return date;
}

// A clock asks for the same days again and again.
const dates = new Map<number, string>();
const mostDates = 4_000;

/** Day and time of day in Asia/Shanghai. */
export function shanghaiParts(at: Date): ShanghaiParts {
  const local = shifted(at);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay() || 7,
  };
}

/** The instant of `YYYY-MM-DD` and `HH:mm` (00:00 to 24:00) in Asia/Shanghai. */
export function atShanghai(date: string, time: string): Date {
  const at = new Date(`${date}T${time}:00+08:00`);
  if (Number.isNaN(at.getTime())) throw new RangeError('not a date and time of day');
  return at;
}

/** `2026-06-09T07:42:00+08:00`; milliseconds only when there are any. */
export function toShanghaiIso(at: Date): string {
  return shifted(at).toISOString().replace('.000Z', 'Z').replace('Z', '+08:00');
}

/** `YYYY-MM-DD`, `days` later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Whether it is a day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

function shifted(at: Date): Date {
  return new Date(at.getTime() + offsetMs);
}
