import type { AcceptStep } from '../deadlines/accept-steps';
import type { Due } from '../deadlines/due';
import { limitEndsAt } from '../deadlines/limit-ends-at';
import type { Clockwork } from './clockwork';
import type { RequestEventKind } from './request-event';
import type { ServiceRequest } from './service-request';

/** The moments at which somebody further is told while nobody accepts, counted from the assignment. */
export function acceptDues(request: ServiceRequest, assignedAt: Date, clockwork: Clockwork): Due[] {
  const { acceptSteps } = clockwork.policyOf(request.clocks.policyVersion);
  return acceptSteps[request.requestClass].map((step) => ({
    id: acceptDueId(request, step.step),
    communityId: request.communityId,
    subject: { kind: 'request', id: request.id },
    kind: 'accept-step',
    dueAt: limitEndsAt(clockwork.calendar, step.after, assignedAt, 'with-staggered'),
    policyVersion: request.clocks.policyVersion,
    state: 'waiting',
  }));
}

/** One id an assignment and step: a transfer, a reopening, a parting or another class starts the ladder anew. */
export function acceptDueId(request: ServiceRequest, step: number): string {
  const corrected = request.events.filter(({ kind }) => kind === 'class-corrected').length;
  const apart = request.events.some(({ kind }) => kind === 'separated') ? '-apart' : '';
  const ladder = `${request.cycle}-${request.hops}${corrected > 0 ? `-${corrected}` : ''}${apart}`;
  return `due/${request.id}/accept/${ladder}/${step}`;
}

/**
 * The step a due is about; undefined when its ladder is over. Where an earlier assignment's ladder had a step at the very same
 * moment, its due stands for both, because a moment is arranged once.
 */
export function acceptStepOf(
  due: Due,
  request: ServiceRequest,
  clockwork: Clockwork,
): AcceptStep | undefined {
  const { acceptSteps } = clockwork.policyOf(request.clocks.policyVersion);
  const steps = acceptSteps[request.requestClass];
  const arranged = acceptDues(request, assignedAt(request), clockwork);
  const index = arranged.findIndex(
    ({ id, dueAt }) => id === due.id || dueAt.getTime() === due.dueAt.getTime(),
  );
  return steps[index];
}

/** When the assignment was made that is waiting to be accepted. */
export function assignedAt({ events, openedAt }: ServiceRequest): Date {
  const kinds: readonly RequestEventKind[] = [
    ...(['opened', 'transferred', 'reopened', 'decided', 'separated', 'class-corrected'] as const),
  ];
  return events.findLast(({ kind }) => kinds.includes(kind))?.at ?? openedAt;
}
