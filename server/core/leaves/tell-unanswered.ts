import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import { noticeTo } from '../outbound/draft-message';
import { secretaryId, staffName, streetId } from '../requests/names';
import type { ServiceRequest } from '../requests/service-request';
import { toldOf } from './cards';
import { changeLeave, noLeaveMove, type LeaveMove } from './change-leave';
import type { LeaveRecord } from './leave-record';
import type { LeaveDeps } from './open-leave';
import { openRequestsOf } from './open-requests-of';
import { sayOfLeave } from './sayings';

/**
 * A hand-over card that nobody has answered: the stand-in is reminded once, and the secretary told (of the secretary's own
 * leave, the street). Answered meanwhile, or run again: nothing.
 */
export async function tellUnanswered(deps: LeaveDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  const leave = await deps.leaves.find(due.subject.id);
  if (!leave || !isUnanswered(leave)) return;
  const open = await openRequestsOf(deps, leave.communityId, leave.forIds);
  await changeLeave(deps, leave.id, cause, (found) => told(grid, found, open, now));
}

function told(grid: Grid, leave: LeaveRecord, open: readonly ServiceRequest[], now: Date): LeaveMove {
  const { standInId } = leave;
  // Somebody who is away themselves has been taken out of it by their own absence.
  if (standInId === null || !isUnanswered(leave) || isOnLeave(grid, standInId, now)) return noLeaveMove;
  if (open.length === 0) return noLeaveMove;
  const away = {
    ...{ name: staffName(grid, leave.personId), count: open.length },
    ...{ from: leave.from.toISOString(), to: leave.to.toISOString() },
  };
  const above = [secretaryId(grid), streetId(grid)].find(
    (id) => id !== null && id !== standInId && id !== leave.personId,
  );
  const standIn = staffName(grid, standInId);
  return {
    patch: {},
    events: [{ kind: 'unanswered', personId: standInId }],
    messages: [
      toldOf(standInId, open, sayOfLeave('hand-over-reminder', away)),
      ...(above ? [noticeTo(above, sayOfLeave('hand-over-unanswered', { ...away, standIn }))] : []),
    ],
  };
}

const isUnanswered = (leave: LeaveRecord): boolean =>
  leave.state === 'agreed' && leave.acknowledgedAt === null && leave.takenOverAt === null;
