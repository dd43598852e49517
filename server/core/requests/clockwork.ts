import type { DeadlinePolicy } from '../deadlines/policy';
import { policyOf } from '../deadlines/policy-of';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import type { GridRepository } from '../grid/ports';
import type { Clock } from '../shared/clock';

/** What the clocks of a community's requests are read by. */
export interface Clockwork {
  readonly calendar: WorkingCalendar;
  /** The table under which a request was opened. */
  readonly policyOf: (version: string) => DeadlinePolicy;
}

export interface ClockworkDeps {
  readonly clock: Clock;
  readonly grid: Pick<GridRepository, 'load'>;
  readonly calendar: (grid: Grid) => WorkingCalendar;
}

/** The clockwork of a community as it stands. */
export async function loadClockwork(deps: ClockworkDeps, communityId: string): Promise<Clockwork> {
  const grid = await deps.grid.load(communityId);
  return clockworkOf(deps, grid);
}

export const clockworkOf = (deps: Pick<ClockworkDeps, 'calendar'>, grid: Grid): Clockwork => ({
  calendar: deps.calendar(grid),
  policyOf: (version) => policyOf(grid, version),
});
