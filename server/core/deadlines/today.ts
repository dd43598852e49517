import { shanghaiDate } from '../shared/shanghai-time';
import type { KnownYears } from './known-years';

/** What is known while a date is being said; asked anew each time, as a year may be announced meanwhile. */
export interface Today {
  readonly now: Date;
  readonly years: KnownYears;
}

/** Whether a moment is still to come, in a year that is not announced. What is past has happened, whatever was announced. */
export function isUnconfirmed(at: Date, { now, years }: Today): boolean {
  return at > now && !years.isKnown(shanghaiDate(at));
}
