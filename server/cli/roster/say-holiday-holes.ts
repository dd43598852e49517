import { createWorkingCalendar } from '../../core/deadlines/working-calendar';
import type { YearFile } from '../../core/deadlines/year-file';
import type { Grid } from '../../core/grid/grid';
import { holidayHoles } from '../../core/roster/check-roster';
import { holeLines } from './hole-lines';

export interface SayHolidayHolesDeps {
  readonly years: readonly YearFile[];
  readonly write: (line: string) => void;
}

/** A roster that names a coming holiday has to cover it; every hole is one line. True when there are any. */
export function sayHolidayHoles({ years, write }: SayHolidayHolesDeps, grid: Grid, now: Date): boolean {
  const calendar = createWorkingCalendar({ years, exceptions: grid.calendarExceptions });
  const holes = holidayHoles(calendar, grid, now);
  for (const line of holeLines(holes, grid, { now, years: calendar })) write(`duty.csv ${line}`);
  if (holes.length > 0) write('节假日排班有空档，什么都没有写入。The roster of a holiday has holes.');
  return holes.length > 0;
}
