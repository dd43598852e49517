import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import { noticeTo } from '../outbound/draft-message';
import type { Person } from '../people/person';
import type { ChangeRequestDeps } from '../requests/change-request';
import { staffName } from '../requests/names';
import type { ServiceRequest } from '../requests/service-request';
import { changeLeave, noLeaveMove, type LeaveMove } from './change-leave';
import { leaveNotFound, notOnLeave, notStandIn } from './errors';
import type { LeaveRecord, NewLeaveEvent } from './leave-record';
import type { LeaveDeps } from './open-leave';
import { openRequestsOf } from './open-requests-of';
import { passRequest } from './pass-request';
import { sayOfLeave } from './sayings';

export type TakeOverDeps = LeaveDeps & ChangeRequestDeps;

export interface TakeOverInput {
  readonly grid: Grid;
  readonly leaveId: string;
  readonly person: Person;
  readonly cause: Cause;
}

export interface TakenOver {
  readonly leave: LeaveRecord;
  /** What went over; empty before the leave begins. */
  readonly requests: readonly ServiceRequest[];
}

/**
 * 收到 on a hand-over card: all that is listed and open goes over, each by an event of its own, its deadline unchanged. Before
 * the leave begins the word is kept, and they go over when it does. Throws `leaves.none`, `leaves.not-stand-in`,
 * `leaves.not-on-leave` when it is over.
 */
export async function takeOver(deps: TakeOverDeps, input: TakeOverInput): Promise<TakenOver> {
  const { cause, person } = input;
  const leave = await deps.leaves.find(input.leaveId);
  if (!leave) throw leaveNotFound();
  if (leave.standInId !== person.id) throw notStandIn();
  const isRepeated = leave.events.some(({ causeId }) => causeId === cause.causeId);
  if (leave.state !== 'agreed' && !isRepeated) throw notOnLeave();
  if (cause.at < leave.from) return { leave: await acknowledge(deps, leave, input), requests: [] };
  const passed = await passAll(deps, input.grid, leave, person, cause);
  const { record } = await changeLeave(deps, leave.id, cause, (found) =>
    takenOver(found, person, passed, cause, [{ kind: 'acknowledged', personId: person.id }]),
  );
  return { leave: record, requests: passed.map(({ request }) => request) };
}

async function acknowledge(
  deps: TakeOverDeps,
  leave: LeaveRecord,
  input: TakeOverInput,
): Promise<LeaveRecord> {
  const { cause, person } = input;
  const { record } = await changeLeave(deps, leave.id, cause, (found) =>
    found.acknowledgedAt === null
      ? {
          patch: { acknowledgedAt: cause.at },
          events: [{ kind: 'acknowledged', personId: person.id }],
          messages: [],
        }
      : noLeaveMove,
  );
  return record;
}

export type Passed = NonNullable<Awaited<ReturnType<typeof passRequest>>>;

/** Every open request of those who are away; run again by the same cause, the same ones. */
export async function passAll(
  deps: TakeOverDeps,
  grid: Grid,
  leave: LeaveRecord,
  to: { readonly id: string; readonly name: string },
  cause: Cause,
): Promise<readonly Passed[]> {
  const open = await openRequestsOf(deps, leave.communityId, leave.forIds);
  const passed: Passed[] = [];
  for (const requestId of new Set([...leave.listedIds, ...open.map(({ id }) => id)])) {
    const tell = (request: ServiceRequest) =>
      sayOfLeave('stand-in-told', {
        ...{ number: request.number.label, owner: to.name, name: staffName(grid, request.ownerId) },
        dueAt: request.clocks.solveDueAt.toISOString(),
      });
    const one = await passRequest(deps, { requestId, fromIds: leave.forIds, to, tell, cause });
    if (one) passed.push(one);
  }
  return passed;
}

/** The leave once its requests went over; whoever had them hears which. */
export function takenOver(
  leave: LeaveRecord,
  to: { readonly id: string; readonly name: string },
  passed: readonly Passed[],
  { at }: Cause,
  before: readonly NewLeaveEvent[],
): LeaveMove {
  const known = new Set(leave.passed.map(({ requestId }) => requestId));
  const fresh = passed.filter(({ request }) => !known.has(request.id));
  if (leave.takenOverAt !== null && fresh.length === 0) return noLeaveMove;
  const numbersOf = (personId: string) =>
    fresh.filter(({ fromId }) => fromId === personId).map(({ request }) => request.number.label);
  return {
    patch: {
      standInId: to.id,
      acknowledgedAt: leave.acknowledgedAt ?? at,
      takenOverAt: leave.takenOverAt ?? at,
      passed: [...leave.passed, ...fresh.map(({ request, fromId }) => ({ requestId: request.id, fromId }))],
    },
    events: [...before, { kind: 'taken-over', personId: to.id }],
    messages: leave.forIds
      .map((personId) => ({ personId, numbers: numbersOf(personId) }))
      .filter(({ numbers }) => numbers.length > 0)
      .map(({ personId, numbers }) =>
        noticeTo(personId, sayOfLeave('hand-over-told', { standIn: to.name, numbers })),
      ),
  };
}
