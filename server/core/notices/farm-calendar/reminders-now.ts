import type { Grid } from '../../grid/grid';
import { addDays, shanghaiDate, shanghaiParts } from '../../shared/shanghai-time';
import type { FarmEntry } from './farm-entry';
import type { FarmCalendar } from './ports';
import { reminderOf, type FarmReminder } from './window-of';

/** So that somebody can read it before its window begins. */
const leadDays = 3;

/**
 * Which reminders belong to these days here: from three days before their window on, so that days on which nothing ran lose none,
 * but not on its last day any more.
 */
export function remindersNow(
  { entries, terms }: FarmCalendar,
  { community }: Pick<Grid, 'community'>,
  now: Date,
): readonly FarmReminder[] {
  const { year } = shanghaiParts(now);
  const today = shanghaiDate(now);
  const soon = addDays(today, leadDays);
  const here = entries.filter(holdsIn(community.farmRegions ?? []));
  return [year - 1, year, year + 1]
    .flatMap((each) => here.map((entry) => reminderOf(entry, each, terms)))
    .filter(({ firstDay, lastDay }) => firstDay <= soon && today < lastDay);
}

const holdsIn =
  (here: readonly string[]) =>
  ({ regions }: FarmEntry): boolean =>
    regions.length === 0 || regions.some((region) => here.includes(region));
