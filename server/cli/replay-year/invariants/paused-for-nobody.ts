import type { ClockEvent } from '../../../core/deadlines/clock-history';
import { pausesOf } from '../../../core/deadlines/pauses-of';
import { clockHistory } from '../../../core/requests/clock-history';
import type { ServiceRequest } from '../../../core/requests/service-request';

const ends: readonly ClockEvent['kind'][] = ['claimed-solved', 'closed', 'reopened'];

/** Whether the clock of an open request stands still, or has ended, though it waits for nobody: then no reminder would ever come. */
export function isPausedForNobody(request: ServiceRequest): boolean {
  if (request.state !== 'assigned' && request.state !== 'accepted') return false;
  const { events } = clockHistory(request);
  const last = events.findLast(({ kind }) => ends.includes(kind));
  if (last && last.kind !== 'reopened') return true;
  return pausesOf(events, request.openedAt).some(({ to }) => to === null);
}
