import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import type { Cause } from '../outbound/change-record';
import { noticeTo, type DraftMessage } from '../outbound/draft-message';
import { staffName } from '../requests/names';
import type { ServiceRequest } from '../requests/service-request';
import { handOverCards } from './cards';
import { changeLeave, noLeaveMove, type LeaveMove } from './change-leave';
import { unansweredDue } from './leave-dues';
import type { LeaveRecord } from './leave-record';
import { openRequestsOf } from './open-requests-of';
import { sayOfLeave } from './sayings';
import { standInOf } from './stand-ins';
import { passAll, takenOver, type Passed, type TakeOverDeps } from './take-over';

/**
 * A leave begins: what the stand-in has said 收到 to goes over; else, when there is more in hand than on the card, or the
 * stand-in is away too, a new card goes out. Run again: nothing.
 */
export async function beginLeave(deps: TakeOverDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  const leave = await deps.leaves.find(due.subject.id);
  if (leave?.state !== 'agreed' || leave.standInId === null || leave.takenOverAt !== null) return;
  const standIn = { id: leave.standInId, name: staffName(grid, leave.standInId) };
  if (leave.acknowledgedAt !== null && !isOnLeave(grid, standIn.id, now)) {
    const passed = await passAll(deps, grid, leave, standIn, cause);
    await changeLeave(deps, leave.id, cause, (found) => begun(grid, found, standIn, passed, cause));
    return;
  }
  const open = await openRequestsOf(deps, leave.communityId, leave.forIds);
  const nextId = isOnLeave(grid, standIn.id, now) ? standInOf(grid, leave) : standIn.id;
  await changeLeave(deps, leave.id, cause, (found) => listedAnew(deps, grid, found, nextId, open, now));
}

function begun(
  grid: Grid,
  leave: LeaveRecord,
  to: { readonly id: string; readonly name: string },
  passed: readonly Passed[],
  cause: Cause,
): LeaveMove {
  const move = takenOver(leave, to, passed, cause, []);
  if (move.events.length === 0 || passed.length === 0) return move;
  const numbers = passed.map(({ request }) => request.number.label);
  const saying = sayOfLeave('hand-over-begun', { name: staffName(grid, leave.personId), numbers });
  return { ...move, messages: [...move.messages, noticeTo(to.id, saying)] };
}

function listedAnew(
  deps: TakeOverDeps,
  grid: Grid,
  leave: LeaveRecord,
  standInId: string | null,
  open: readonly ServiceRequest[],
  now: Date,
): LeaveMove {
  const isNews = standInId !== leave.standInId || open.some(({ id }) => !leave.listedIds.includes(id));
  if (standInId === null || leave.takenOverAt !== null || !isNews) return noLeaveMove;
  const messages: readonly DraftMessage[] = handOverCards(
    { ...leave, standInId },
    staffName(grid, leave.personId),
    open,
  );
  return {
    patch: { standInId, acknowledgedAt: null, listedIds: open.map(({ id }) => id) },
    events: [{ kind: 'listed-anew', personId: standInId }],
    messages,
    dues: open.length > 0 ? [unansweredDue(leave, now, deps.calendar(grid))] : [],
  };
}
