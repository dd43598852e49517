import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import type { DraftSlot } from './roster-record';
import { timeOffDuty } from './days-off';

/** Time in which nobody would be on duty: no row, a row without a person, or a person on leave without a backup. */
export interface RosterHole {
  readonly from: Date;
  readonly to: Date;
  readonly why: 'nobody' | 'unfilled' | 'on-leave';
  /** Who is on leave. */
  readonly personId: string | null;
}

export interface RosterHolesInput {
  readonly grid: Grid;
  readonly calendar: WorkingCalendar;
  readonly slots: readonly DraftSlot[];
  /** Days off that have to be covered all day, staggered hours aside. */
  readonly days: readonly string[];
  /** What is over is no hole any more. */
  readonly now: Date;
}

/** Every hole of a roster, earliest first; adjoining time of one cause is one hole. Found by break points, to the minute. */
export function rosterHoles(input: RosterHolesInput): readonly RosterHole[] {
  const needed = input.days.flatMap((day) => timeOffDuty(input.calendar, day));
  const leaves = input.grid.leaves;
  const edges = [...needed, ...input.slots, ...leaves].flatMap(({ from, to }) => [
    from.getTime(),
    to.getTime(),
  ]);
  const points = [...new Set([...edges, input.now.getTime()])].sort((a, b) => a - b);
  const holes: RosterHole[] = [];
  points.forEach((fromMs, index) => {
    const toMs = points[index + 1];
    if (toMs === undefined || fromMs < input.now.getTime()) return;
    const from = new Date(fromMs);
    const isNeeded = needed.some((each) => each.from <= from && from < each.to);
    const cause = causeAt(input, from, isNeeded);
    if (!cause) return;
    const last = holes.at(-1);
    const adjoins =
      last?.to.getTime() === fromMs && last.why === cause.why && last.personId === cause.personId;
    if (last && adjoins) holes[holes.length - 1] = { ...last, to: new Date(toMs) };
    else holes.push({ from, to: new Date(toMs), ...cause });
  });
  return holes;
}

function causeAt(
  { grid, slots }: RosterHolesInput,
  at: Date,
  isNeeded: boolean,
): Pick<RosterHole, 'why' | 'personId'> | null {
  const slot = slots.find((each) => each.from <= at && at < each.to);
  if (!slot) return isNeeded ? { why: 'nobody', personId: null } : null;
  if (slot.personId === null) return { why: 'unfilled', personId: null };
  const isAway = (personId: string) =>
    grid.leaves.some((leave) => leave.personId === personId && leave.from <= at && at < leave.to);
  if (!isAway(slot.personId)) return null;
  if (slot.backupId && !isAway(slot.backupId)) return null;
  return { why: 'on-leave', personId: slot.personId };
}
