import type { YearFile } from './year-file';

/** Dates are `YYYY-MM-DD` in Asia/Shanghai. */
export interface KnownYears {
  /** False in a year whose public holidays are not announced: there only the weekend is off. */
  isKnown(date: string): boolean;
}

/** The years that have been announced. */
export function knownYears(years: readonly YearFile[]): KnownYears {
  const known = new Set(years.filter((file) => file.days.length > 0).map((file) => file.year));
  return { isKnown: (date) => known.has(Number(date.slice(0, 4))) };
}
