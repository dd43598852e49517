import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { lookDue } from './arrange-look';
import { changeRequest } from './change-request';
import { clockworkOf, type Clockwork } from './clockwork';
import { toOutboxDues } from '../outbound/change-record';
import { settleJoined, type SettleJoinedDeps } from './hot-spots/settle-joined';
import { joinMoves, noMove, type Move } from './move';
import { dueSteps, nextLookAt } from './request-step';
import type { ServiceRequest } from './service-request';
import { stepMove } from './step-move';

/**
 * A due look at a request's clocks: what they ask for and was not done yet is done in one write, and the next look is arranged.
 * Run again, late, or after the request has moved on: nothing is said twice, nothing is left out but what is overtaken.
 */
export async function lookAtRequest(deps: SettleJoinedDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const clockwork = clockworkOf(deps, grid);
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  const { request, repeated } = await changeRequest(deps, due.subject.id, cause, (found) =>
    movesOf(found, { clockwork, grid, now }),
  );
  await settleJoined(deps, request, grid, now);
  if (!repeated) return;
  // Nothing was to be done: the end was put off, or it waits. The chain of looks goes on all the same.
  const next = nextLookAt(request, clockwork, now);
  if (next && next > now) await deps.relay(due.communityId, toOutboxDues([lookDue(request, next)]));
}

interface Look {
  readonly clockwork: Clockwork;
  readonly grid: Grid;
  readonly now: Date;
}

function movesOf(request: ServiceRequest, { clockwork, grid, now }: Look): Move {
  const steps = dueSteps(request, clockwork, now);
  const end = steps.find(({ does }) => does.kind === 'give-up');
  const done = end ? [end] : steps;
  return done
    .map((step) => stepMove(step, { request, grid, now, isOvertaken: isOvertaken(step, done) }))
    .reduce(joinMoves, noMove);
}

/** After an outage several may have come at once: of the reminders to the same people only the last is said. */
function isOvertaken(step: ReturnType<typeof dueSteps>[number], done: ReturnType<typeof dueSteps>): boolean {
  const last = done.findLast(({ does }) => does.kind === step.does.kind);
  if (last === step || step.does.kind !== 'remind' || last?.does.kind !== 'remind') return last !== step;
  const { tells } = last.does;
  return step.does.tells.every((target) => tells.includes(target));
}
