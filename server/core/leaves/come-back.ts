import type { Grid, Leave } from '../grid/grid';
import { findLeave } from '../grid/is-on-leave';
import type { Cause } from '../outbound/change-record';
import { noticeTo, toOutboxMessages } from '../outbound/draft-message';
import type { Person } from '../people/person';
import { changeLeave, noLeaveMove } from './change-leave';
import { end, handBackMessages } from './end-leave';
import { notOnLeave } from './errors';
import { handBackList } from './hand-back-list';
import type { LeaveRecord } from './leave-record';
import { leaveMadeBefore, type LeaveDeps } from './open-leave';
import { sayOfLeave } from './sayings';

export interface ComeBackInput {
  readonly grid: Grid;
  readonly person: Person;
  readonly cause: Cause;
}

const recentMs = 3 * 24 * 3_600_000;

/**
 * 我回来了: the leave somebody is on ends now, and both get the hand-back list; else the next one is called off. A leave that
 * was over by itself in the last days is found as it is. Throws `leaves.not-on-leave`.
 */
export async function comeBack(
  deps: LeaveDeps,
  { grid, person, cause }: ComeBackInput,
): Promise<LeaveRecord> {
  const communityId = grid.community.id;
  const known = await deps.leaves.listSince(communityId, new Date(cause.at.getTime() - recentMs));
  const own = known.filter(({ personId }) => personId === person.id);
  const repeated = own.find(({ events }) => events.some(({ causeId }) => causeId === cause.causeId));
  if (repeated) return (await leaveMadeBefore(deps, repeated.id)) ?? repeated;
  const agreed = own.filter(({ state, to }) => state === 'agreed' && to > cause.at);
  const running = agreed.find(({ from }) => from <= cause.at);
  if (running) return end(deps, grid, running, cause);
  const filed = findLeave(grid, person.id, cause.at);
  if (filed) return endFiled(deps, grid, filed, cause);
  const waiting = own.findLast(
    ({ state, handBackIds, takenBackAt }) =>
      state === 'ended' && handBackIds.length > 0 && takenBackAt === null,
  );
  if (waiting) return waiting;
  const [next] = agreed;
  if (!next) throw notOnLeave();
  return callOff(deps, next, person, cause);
}

async function callOff(
  deps: LeaveDeps,
  leave: LeaveRecord,
  person: Person,
  cause: Cause,
): Promise<LeaveRecord> {
  const { record } = await changeLeave(deps, leave.id, cause, (found) => {
    if (found.state !== 'agreed') return noLeaveMove;
    const away = { name: person.name, from: found.from.toISOString(), to: found.to.toISOString() };
    return {
      patch: { state: 'cancelled' },
      events: [{ kind: 'cancelled', personId: found.personId }],
      messages:
        found.standInId === null ? [] : [noticeTo(found.standInId, sayOfLeave('leave-called-off', away))],
    };
  });
  return record;
}

/** A leave of the files ends by a record of its own that stands in its place. */
async function endFiled(deps: LeaveDeps, grid: Grid, filed: Leave, cause: Cause): Promise<LeaveRecord> {
  const communityId = grid.community.id;
  const { id: filedId, personId, from } = filed;
  const id = `${communityId}/filed-leave/${filedId}/${from.toISOString()}`;
  const { requests } = await handBackList(deps, grid, { communityId, personId, from }, cause.at);
  const messages = handBackMessages(grid, personId, requests);
  const { record } = await deps.leaves.insert({
    ...{
      id,
      communityId,
      version: 1,
      personId,
      kind: 'planned',
      from,
      to: cause.at,
      state: 'ended',
      filedId,
    },
    ...{ substituteId: filed.substituteId ?? null, standInId: null, forIds: [personId] },
    ...{ acknowledgedAt: null, takenOverAt: null, listedIds: [], passed: [], takenBackAt: null },
    handBackIds: requests.map((request) => request.id),
    events: [{ seq: 1, ...cause, kind: 'ended', personId }],
    outbox: toOutboxMessages(`${id}/e1`, null, messages),
  });
  await deps.relay(communityId, record.outbox);
  return record;
}
