import type { StepTarget } from '../deadlines/accept-steps';
import { acceptStepsOf } from '../deadlines/accept-steps';
import type { Due } from '../deadlines/due';
import { dutyOfficerAt } from '../grid/duty-officer-at';
import type { Grid } from '../grid/grid';
import type { DraftMessage } from '../outbound/draft-message';
import { urgentTo } from '../outbound/draft-message';
import { acceptDueId } from './accept-dues';
import type { ChangeRequestDeps, Move } from './change-request';
import { changeRequest, noMove } from './change-request';
import { staffName } from './names';
import { sayOfRequest } from './sayings';
import type { ServiceRequest } from './service-request';

/** A due accept step: while nobody has accepted, the next one is told. Accepted in the meantime, or run again: nothing. */
export async function escalateAcceptance(
  deps: ChangeRequestDeps,
  due: Due,
  grid: Grid,
  now: Date,
): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  await changeRequest(deps, due.subject.id, cause, (request) => escalate(request, due, grid, now));
}

function escalate(request: ServiceRequest, due: Due, grid: Grid, now: Date): Move {
  const step = acceptStepsOf(request.requestClass).find((s) => acceptDueId(request, s.step) === due.id);
  if (!step || request.state !== 'assigned') return noMove;
  const toIds = step.tells.flatMap((target) => holdersOf(target, grid, now));
  const phoneIds = step.phoneTaskFor ? holdersOf(step.phoneTaskFor, grid, now) : [];
  if (toIds.length === 0) return noMove;
  const minutes = Math.round((now.getTime() - request.openedAt.getTime()) / 60_000);
  return {
    patch: {
      askedIds: [...new Set([...request.askedIds, ...toIds])],
      escalations: [...request.escalations, ...toIds.map((toId) => ({ step: step.step, toId, at: now }))],
    },
    events: toIds.map((to) => ({ kind: 'escalated', note: null, to })),
    messages: [
      ...toIds.map((id) => tell(request, grid, id, minutes, false)),
      ...phoneIds.map((id) => tell(request, grid, id, minutes, true)),
    ],
  };
}

/** The steps armed so far tell the secretary, the street and the duty officer. */
function holdersOf(target: StepTarget, grid: Grid, now: Date): string[] {
  const holder =
    target === 'secretary' || target === 'street'
      ? grid.posts.find((post) => post.kind === target)?.aId
      : dutyOfficerAt(grid, now)?.personId;
  return holder ? [holder] : [];
}

function tell(
  request: ServiceRequest,
  grid: Grid,
  personId: string,
  minutes: number,
  phone: boolean,
): DraftMessage {
  return urgentTo(
    personId,
    sayOfRequest('escalated-acceptance', {
      number: request.number.label,
      topic: request.topicLabel,
      place: request.place?.label ?? null,
      minutes,
      asked: request.askedIds.map((id) => staffName(grid, id)),
      phone,
    }),
  );
}
