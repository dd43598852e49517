import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from './lunar-table';
import { dayMs, startOfDay, type Wall, wallOf, type WallSpan } from './wall';

interface LunarMonth {
  readonly year: number;
  readonly month: number;
  readonly isLeap: boolean;
  readonly from: Wall;
  readonly days: number;
}

const monthsByYear = readTable();

/** A month of the farmer's calendar; null outside the table and for a leap month the year doesn't have. */
export function lunarMonth(year: number, month: number, isLeap = false): LunarMonth | null {
  const months = monthsByYear.get(year) ?? [];
  return months.find((one) => one.month === month && one.isLeap === isLeap) ?? null;
}

export function lunarMonthSpan({ from, days }: LunarMonth): WallSpan {
  return { from, to: from + days * dayMs - 1_000 };
}

/** The start of a day of the farmer's calendar; day 30 of a short month is none. */
export function lunarDay(year: number, month: number, day: number, isLeap = false): Wall | null {
  const found = lunarMonth(year, month, isLeap);
  return found === null || day < 1 || day > found.days ? null : found.from + (day - 1) * dayMs;
}

/** 除夕: the day before the next year's first. */
export function lunarNewYearsEve(year: number): Wall | null {
  const last = lunarMonth(year, 12);
  return last === null ? null : last.from + (last.days - 1) * dayMs;
}

/** The month of the farmer's calendar a day lies in. */
export function lunarMonthAt(wall: Wall): LunarMonth | null {
  const day = startOfDay(wall);
  const year = new Date(day).getUTCFullYear();
  const near = [...(monthsByYear.get(year - 1) ?? []), ...(monthsByYear.get(year) ?? [])];
  return near.findLast(({ from, days }) => from <= day && day < from + days * dayMs) ?? null;
}

function readTable(): ReadonlyMap<number, readonly LunarMonth[]> {
  const years = new Map<number, readonly LunarMonth[]>();
  let from = wallOf(1900, 1, 31);
  for (let at = 0; at < LUNAR_YEARS.length; at += 5) {
    const code = Number.parseInt(LUNAR_YEARS.slice(at, at + 5), 16);
    const year = FIRST_LUNAR_YEAR + at / 5;
    const months: LunarMonth[] = [];
    const add = (month: number, isLeap: boolean, days: number) => {
      months.push({ year, month, isLeap, from, days });
      from += days * dayMs;
    };
    for (let month = 1; month <= 12; month += 1) {
      add(month, false, (code & (0x10000 >> month)) > 0 ? 30 : 29);
      if ((code & 15) === month) add(month, true, code >= 0x10000 ? 30 : 29);
    }
    years.set(year, months);
  }
  return years;
}
