import type { Due } from '../deadlines/due';
import type { DutySlot, Grid } from '../grid/grid';
import { forEachGuarded } from '../outbound/for-each-guarded';
import { askFirst, askNext } from './ask-moves';
import { changeDuty, openDuty, type ChangeDutyDeps } from './change-duty';
import { askAt } from './duty-hours';

/** Asks everybody whose duty begins the next day to say 收到, each once. Run again: only who was not asked yet. */
export async function askDuties(deps: ChangeDutyDeps, grid: Grid, now: Date): Promise<void> {
  const errors: unknown[] = [];
  const toAsk = grid.dutySlots.filter((slot) => slot.from > now && askAt(slot.from) <= now);
  await forEachGuarded(
    toAsk,
    (slot) => askDuty(deps, grid, slot, now),
    (error) => errors.push(error),
  );
  if (errors.length > 0) throw errors[0];
}

async function askDuty(deps: ChangeDutyDeps, grid: Grid, slot: DutySlot, now: Date): Promise<void> {
  const { id } = await openDuty(deps, grid.community.id, slot, now);
  const cause = { causeId: `${id}/ask`, byId: 'system', channel: 'clock', at: now };
  await changeDuty(deps, id, cause, (duty) => askFirst(grid, duty, now));
}

/** A due look at a duty that was not confirmed in time. Confirmed in the meantime, or run again: nothing. */
export async function escalateDuty(deps: ChangeDutyDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  await changeDuty(deps, due.subject.id, cause, (duty) => askNext(grid, duty, now));
}
