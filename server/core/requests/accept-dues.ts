import { acceptLadder } from '../deadlines/accept-steps';
import type { Due } from '../deadlines/due';
import { limitEndsAt } from '../deadlines/limit-ends-at';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { ServiceRequest } from './service-request';

/** The moments at which somebody further is told while nobody accepts, counted from the assignment. */
export function acceptDues(request: ServiceRequest, assignedAt: Date, calendar: WorkingCalendar): Due[] {
  return acceptLadder[request.requestClass].map((step) => ({
    id: acceptDueId(request, step.step),
    communityId: request.communityId,
    subject: { kind: 'request', id: request.id },
    kind: 'accept-step',
    dueAt: limitEndsAt(calendar, step.after, assignedAt, 'with-staggered'),
    policyVersion: request.clocks.policyVersion,
    state: 'waiting',
  }));
}

/** One id an assignment and step: a transfer or a reopening starts the ladder anew. */
export function acceptDueId(request: ServiceRequest, step: number): string {
  return `due/${request.id}/accept/${request.cycle}-${request.hops}/${step}`;
}
