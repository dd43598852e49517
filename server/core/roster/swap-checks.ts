import { dutyKey } from '../grid/duty-changes';
import type { Grid } from '../grid/grid';
import type { DutyRecord } from './duty-record';
import { dutyBegun, swapAway, swapOnDuty } from './errors';

/** Refuses a swap to somebody who could not serve: on leave, on duty elsewhere; or when the duty has begun. */
export function checkSwapTo(grid: Grid, duty: DutyRecord, personId: string, at: Date): void {
  if (duty.from <= at) throw dutyBegun(duty);
  const overlaps = (each: { readonly from: Date; readonly to: Date }) =>
    each.from < duty.to && duty.from < each.to;
  if (grid.leaves.some((leave) => leave.personId === personId && overlaps(leave)))
    throw swapAway(duty, personId);
  const others = grid.dutySlots.filter((slot) => dutyKey(slot) !== duty.key);
  if (others.some((slot) => slot.personId === personId && overlaps(slot))) throw swapOnDuty(duty, personId);
}
