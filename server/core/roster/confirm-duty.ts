import type { Grid } from '../grid/grid';
import type { Cause, ChangedRecord } from '../outbound/change-record';
import { noticeTo } from '../outbound/draft-message';
import { changeDuty, noDutyMove, type ChangeDutyDeps, type DutyMove } from './change-duty';
import type { DutyRecord } from './duty-record';
import { dutyBegun, dutyTaken, swapNotOwn } from './errors';
import { nameOf } from './names';
import { periodOf, sayOfRoster } from './sayings';

export interface ConfirmDutyInput {
  readonly grid: Grid;
  readonly dutyId: string;
  readonly cause: Cause;
}

/**
 * 收到: whoever of those asked says it first serves; the others hear who. Throws `roster.already-confirmed`,
 * `roster.already-begun` when the duty is over, `roster.not-yours`.
 */
export const confirmDuty = (
  deps: ChangeDutyDeps,
  { grid, dutyId, cause }: ConfirmDutyInput,
): Promise<ChangedRecord<DutyRecord>> =>
  changeDuty(deps, dutyId, cause, (duty) => confirm(grid, duty, cause));

function confirm(grid: Grid, duty: DutyRecord, { byId, at }: Cause): DutyMove {
  if (duty.confirmedAt !== null) {
    if (duty.personId === byId) return noDutyMove;
    throw dutyTaken(duty);
  }
  if (duty.to <= at) throw dutyBegun(duty);
  if (duty.personId !== byId && !duty.askedIds.includes(byId)) throw swapNotOwn(duty);
  const told = sayOfRoster('duty-confirmed-told', { ...periodOf(duty), name: nameOf(grid, byId) });
  const toldIds = new Set([
    duty.personId,
    ...duty.askedIds,
    ...(duty.toldSecretaryId ? [duty.toldSecretaryId] : []),
  ]);
  toldIds.delete(byId);
  // Whoever served before may have asked somebody to swap: that is settled now.
  const dropped = duty.swap !== null && duty.personId !== byId ? duty.swap : null;
  return {
    patch: { personId: byId, confirmedAt: at, ...(dropped && { swap: null }) },
    events: [{ kind: 'confirmed', personId: byId }],
    messages: [
      ...[...toldIds].map((personId) => noticeTo(personId, told)),
      ...(dropped ? [noticeTo(dropped.toId, sayOfRoster('swap-dropped', periodOf(duty)))] : []),
    ],
  };
}
