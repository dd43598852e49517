import type { FarmEntry, SolarTerm } from './farm-entry';

export interface SolarTerms {
  /** The day in Asia/Shanghai on which the term falls within this calendar year, `YYYY-MM-DD`. */
  dayOf(year: number, term: SolarTerm): string;
}

export interface FarmCalendar {
  readonly entries: readonly FarmEntry[];
  readonly terms: SolarTerms;
}
