import type { WorkingCalendar } from '../deadlines/working-calendar';
import { dutyOfficerAt } from '../grid/duty-officer-at';
import type { DutySlot, Grid } from '../grid/grid';
import { addDays, atShanghai, shanghaiDate } from '../shared/shanghai-time';
import type { CoverageCause } from './coverage-proof';
import { cutAt, edgesOf, isWithin, joinAdjoining, type Period } from './period';

export interface DutyGap extends Period {
  readonly cause: CoverageCause;
  readonly refs: readonly string[];
}

/** By then whoever serves the next day, or the backup, has been asked and should have said 收到. */
const confirmedBy = '20:30';

export interface DutyGapsInput {
  readonly grid: Grid;
  readonly calendar: WorkingCalendar;
  readonly period: Period;
  /** What is not confirmed is judged by this instant: who will be asked later is no gap. */
  readonly now: Date;
}

/** When nobody is on duty outside the working blocks, and when two are at any hour. */
export function dutyGaps({ grid, calendar, period, now }: DutyGapsInput): readonly DutyGap[] {
  const open = openBlocks(calendar, period);
  const pieces = cutAt(period, edgesOf([...grid.leaves, ...grid.dutySlots, ...open]));
  const gaps = pieces.flatMap((piece): DutyGap[] => {
    const slots = grid.dutySlots.filter((slot) => isWithin(slot, piece.from));
    const isOpen = open.some((block) => isWithin(block, piece.from));
    const found = [rivalry(slots), isOpen ? null : absence(grid, slots, piece.from, now)];
    return found.flatMap((each) => (each ? [{ ...piece, ...each }] : []));
  });
  return joinAdjoining(gaps, ({ cause, refs }) => [cause, ...refs].join(' '));
}

function rivalry(slots: readonly DutySlot[]): Pick<DutyGap, 'cause' | 'refs'> | null {
  if (new Set(slots.map((slot) => slot.personId)).size < 2) return null;
  return { cause: 'two-on-duty', refs: slots.map((slot) => slot.id) };
}

function absence(
  grid: Grid,
  slots: readonly DutySlot[],
  at: Date,
  now: Date,
): Pick<DutyGap, 'cause' | 'refs'> | null {
  const officer = dutyOfficerAt(grid, at);
  const [slot] = slots;
  if (!officer) return slot ? { cause: 'duty-away', refs: [slot.id] } : { cause: 'no-duty', refs: [] };
  const isUnconfirmed = officer.ref === slot?.id && isLate(slot, now);
  return isUnconfirmed ? { cause: 'duty-unconfirmed', refs: [slot.id] } : null;
}

function isLate({ confirmedAt, from }: DutySlot, now: Date): boolean {
  return !confirmedAt && atShanghai(addDays(shanghaiDate(from), -1), confirmedBy) <= now;
}

function openBlocks(calendar: WorkingCalendar, { from, to }: Period): readonly Period[] {
  const blocks: Period[] = [];
  for (let date = shanghaiDate(from); date <= shanghaiDate(to); date = addDays(date, 1)) {
    blocks.push(...calendar.blocks(date, 'with-staggered'));
  }
  return blocks;
}
