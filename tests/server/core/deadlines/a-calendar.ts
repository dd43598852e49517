import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createWorkingCalendar,
  type WorkingCalendar,
} from '../../../../server/core/deadlines/working-calendar';
import type { YearFile } from '../../../../server/core/deadlines/year-file';
import type { CalendarException } from '../../../../server/core/grid/grid';

const folder = join(__dirname, '../../../../data/calendar');

export const yearFiles: readonly YearFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): YearFile => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** The real calendar of the announced years, with the exceptions given. */
export function aCalendar(exceptions: readonly CalendarException[] = []): WorkingCalendar {
  return createWorkingCalendar({ years: yearFiles, exceptions });
}
