import { addDays } from '../shared/shanghai-time';

// Clocks walk the same days again and again, and a date is dear to make; there are few days in all.
const known = new Map<string, string>();

/** The day after `date`, both `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  const next = known.get(date) ?? addDays(date, 1);
  known.set(date, next);
  return next;
}
