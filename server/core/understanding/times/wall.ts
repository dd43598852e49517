import { type Grain } from './time-phrase';

/** Milliseconds of a wall clock in Shanghai, counted as if it stood in Greenwich; fixed offset as in shanghai-time. */
export type Wall = number;

const offsetMs = 8 * 3_600_000;
export const dayMs = 86_400_000;
export const secondMs = 1_000;

export interface WallSpan {
  readonly from: Wall;
  /** Its last second. */
  readonly to: Wall;
}

export const toWall = (at: Date): Wall => Math.floor((at.getTime() + offsetMs) / secondMs) * secondMs;
export const toInstant = (wall: Wall): Date => new Date(wall - offsetMs);

/** The start of a day; months and days beyond their range run over, as those of `Date` do. */
export function wallOf(year: number, month: number, day = 1): Wall {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

export interface WallParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
}

export function partsOf(wall: Wall): WallParts {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  };
}

export const startOfDay = (wall: Wall): Wall => Math.floor(wall / dayMs) * dayMs;
export const mondayOf = (wall: Wall): Wall => startOfDay(wall) - (partsOf(wall).weekday - 1) * dayMs;
export const lastDayOf = (year: number, month: number): number => partsOf(wallOf(year, month + 1, 0)).day;
export const isDayOf = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= lastDayOf(year, month);

/** Whole days, `days` of them from `from` on. */
export const daysFrom = (from: Wall, days = 1): WallSpan => ({ from, to: from + days * dayMs - secondMs });

export const monthsOf = (year: number, first: number, last = first): WallSpan => ({
  from: wallOf(year, first),
  to: wallOf(year, last + 1) - secondMs,
});

export const yearsOf = (first: number, last = first): WallSpan => ({
  from: wallOf(first, 1),
  to: wallOf(last + 1, 1) - secondMs,
});

/** The same day so many months on; the 31st becomes the last of a shorter month. */
export function addMonths(wall: Wall, months: number): Wall {
  const { year, month, day } = partsOf(wall);
  const first = partsOf(wallOf(year, month + months));
  return wallOf(first.year, first.month, Math.min(day, lastDayOf(first.year, first.month))) + (wall % dayMs);
}

/** The year, month, day, hour … a moment lies in. */
export function spanAround(wall: Wall, grain: Grain): WallSpan {
  const { year, month } = partsOf(wall);
  if (grain === 'year') return yearsOf(year);
  if (grain === 'month') return monthsOf(year, month);
  if (grain === 'week') return daysFrom(mondayOf(wall), 7);
  if (grain === 'day') return daysFrom(startOfDay(wall));
  const unit = grain === 'hour' ? 3_600_000 : grain === 'minute' ? 60_000 : secondMs;
  const from = Math.floor(wall / unit) * unit;
  return { from, to: from + unit - secondMs };
}

/** The first Monday of a month opens its first week. */
export function weekOfMonth(year: number, month: number, ordinal: number): WallSpan {
  return daysFrom(weekdayOfMonth(year, month, 1, ordinal), 7);
}

export function weekdayOfMonth(year: number, month: number, weekday: number, ordinal: number): Wall {
  const first = wallOf(year, month);
  const ahead = (weekday - partsOf(first).weekday + 7) % 7;
  return first + (ahead + (ordinal - 1) * 7) * dayMs;
}
