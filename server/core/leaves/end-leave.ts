import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import { noticeTo, type DraftMessage } from '../outbound/draft-message';
import { staffName } from '../requests/names';
import type { ServiceRequest } from '../requests/service-request';
import { cards, listed, toldOf } from './cards';
import { changeLeave, noLeaveMove } from './change-leave';
import { handBackList } from './hand-back-list';
import type { LeaveRecord } from './leave-record';
import type { LeaveDeps } from './open-leave';
import { sayOfLeave } from './sayings';

/** A leave is over by itself: both get the hand-back list. Ended before, or run again: nothing. */
export async function endLeave(deps: LeaveDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  const leave = await deps.leaves.find(due.subject.id);
  if (leave?.state !== 'agreed' || leave.to > now) return;
  await end(deps, grid, leave, cause);
}

/** Ends a leave that has begun, at the latest now. Requests stay with whoever has them until the person says 收到. */
export async function end(
  deps: LeaveDeps,
  grid: Grid,
  leave: LeaveRecord,
  cause: Cause,
): Promise<LeaveRecord> {
  const { requests } = await handBackList(deps, grid, leave, cause.at);
  const { record } = await changeLeave(deps, leave.id, cause, (found) => {
    if (found.state !== 'agreed') return noLeaveMove;
    return {
      patch: {
        state: 'ended',
        to: found.to < cause.at ? found.to : cause.at,
        handBackIds: requests.map(({ id }) => id),
      },
      events: [{ kind: 'ended', personId: found.personId }],
      messages: handBackMessages(grid, found.personId, requests),
    };
  });
  return record;
}

/** Both ways: what the person can take back, and to each who has something, what that is. */
export function handBackMessages(
  grid: Grid,
  personId: string,
  requests: readonly ServiceRequest[],
): readonly DraftMessage[] {
  const name = staffName(grid, personId);
  const holderIds = [...new Set(requests.map(({ ownerId }) => ownerId))];
  const count = requests.length;
  return [
    ...cards(requests, (part, more) => {
      const names = part.map(({ ownerId }) => staffName(grid, ownerId));
      return toldOf(personId, part, sayOfLeave('hand-back-card', { count, names, more, ...listed(part) }));
    }),
    ...holderIds.flatMap((holderId) => {
      const theirs = requests.filter(({ ownerId }) => ownerId === holderId);
      return cards(theirs, (part, more) => {
        const saying = sayOfLeave('hand-back-told', { count: theirs.length, name, more, ...listed(part) });
        return noticeTo(holderId, saying);
      });
    }),
  ];
}
