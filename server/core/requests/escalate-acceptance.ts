import type { AcceptStep } from '../deadlines/accept-steps';
import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { acceptStepOf } from './accept-dues';
import type { ChangeRequestDeps } from './change-request';
import type { Move } from './move';
import { changeRequest } from './change-request';
import { clockworkOf } from './clockwork';
import { noMove } from './move';
import { nextAsked } from './next-asked';
import type { ServiceRequest } from './service-request';
import { tellNobodyAccepted, type Telling } from './tell-nobody-accepted';
import { warnFirstAsked } from './warn-first-asked';

/** A due accept step: while nobody has accepted, the next one is asked. Accepted in the meantime, or run again: nothing. */
export async function escalateAcceptance(
  deps: ChangeRequestDeps,
  due: Due,
  grid: Grid,
  now: Date,
): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  await changeRequest(deps, due.subject.id, cause, (request) => {
    const step = acceptStepOf(due, request, clockworkOf(deps, grid));
    const waits = request.state === 'assigned' && request.joinedTo === null;
    return step && waits ? escalate({ request, step, grid, now }) : noMove;
  });
}

function escalate(telling: Telling): Move {
  const { request, grid, step, now } = telling;
  const toIds = askedBy(step, request, grid, now);
  const phoneId = step.phoneTaskFor ? nextToCall(step.phoneTaskFor, request, grid, now) : null;
  // The event is what makes a second look change nothing, so whoever only has to call gets one too.
  const toldIds = toIds.length === 0 && phoneId !== null ? [phoneId] : toIds;
  if (toldIds.length === 0) return noMove;
  return {
    patch: {
      askedIds: [...new Set([...request.askedIds, ...toldIds])],
      escalations: [...request.escalations, ...toldIds.map((toId) => ({ step: step.step, toId, at: now }))],
    },
    events: toldIds.map((to) => ({ kind: 'escalated', note: null, to })),
    messages: [
      ...toIds.filter((id) => id !== phoneId).map((id) => tellNobodyAccepted(telling, id, false)),
      ...(phoneId === null ? [] : [tellNobodyAccepted(telling, phoneId, true)]),
      ...warnFirstAsked(telling),
    ],
  };
}

function askedBy(step: AcceptStep, request: ServiceRequest, grid: Grid, now: Date): string[] {
  const asked = new Set(request.askedIds);
  const toIds: string[] = [];
  for (const target of step.tells) {
    const next = nextAsked(grid, { ...request, askedIds: [...asked] }, target, now);
    if (!next) continue;
    asked.add(next.personId);
    toIds.push(next.personId);
  }
  return toIds;
}

/** Who telephones may have been asked before: chat was not enough. */
const nextToCall = (
  target: NonNullable<AcceptStep['phoneTaskFor']>,
  request: ServiceRequest,
  grid: Grid,
  now: Date,
): string | null => nextAsked(grid, { ...request, askedIds: [] }, target, now)?.personId ?? null;
