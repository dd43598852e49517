import { addDays, atShanghai } from '../../shared/shanghai-time';
import type { FarmEntry } from './farm-entry';
import type { FarmCalendar, SolarTerms } from './ports';

/** An entry in one year. */
export interface FarmReminder {
  readonly entry: FarmEntry;
  /** The year in which its solar term falls; around the turn of the year the window may begin in the one before. */
  readonly year: number;
  readonly termDay: string;
  /** First and last day of the window, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The evening of the last day. */
  readonly until: Date;
}

export function reminderOf(entry: FarmEntry, year: number, terms: SolarTerms): FarmReminder {
  const termDay = terms.dayOf(year, entry.term);
  const firstDay = addDays(termDay, entry.after);
  const lastDay = addDays(firstDay, entry.days - 1);
  return { entry, year, termDay, firstDay, lastDay, until: atShanghai(lastDay, '18:00') };
}

/** All of a year, by the first day of their window. */
export function remindersOfYear({ entries, terms }: FarmCalendar, year: number): readonly FarmReminder[] {
  return entries
    .map((entry) => reminderOf(entry, year, terms))
    .sort((a, b) => compare(a.firstDay, b.firstDay) || compare(a.entry.id, b.entry.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
