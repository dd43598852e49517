import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkingCalendar, type WorkingCalendar } from '../../server/core/deadlines/working-calendar';
import { knownYears } from '../../server/core/deadlines/known-years';
import type { YearFile } from '../../server/core/deadlines/year-file';
import type { Grid } from '../../server/core/grid/grid';

const folder = join(__dirname, '../../data/calendar');

const years: readonly YearFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): YearFile => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** The years announced in the files we carry. */
export const announcedYears = knownYears(years);

/** The real calendar of the announced years with the community's own days. */
export const calendarOf = (grid: Grid): WorkingCalendar =>
  createWorkingCalendar({ years, exceptions: grid.calendarExceptions });
