import { SolarTerm as TymeTerm } from 'tyme4ts';
import type { SolarTerms } from '../../core/notices/farm-calendar/ports';

/** Computed astronomically, to the second, in Beijing time; a term belongs to the day in which its instant falls. */
export const solarTerms: SolarTerms = {
  dayOf(year, term) {
    // Its years begin with the winter solstice of the calendar year before.
    const day = TymeTerm.fromName(term === '冬至' ? year + 1 : year, term).getSolarDay();
    const [month, date] = [day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0'));
    return `${String(day.getYear())}-${month ?? ''}-${date ?? ''}`;
  },
};
