import { computeClocks } from '../../../core/deadlines/compute-clocks';
import { pausesOf } from '../../../core/deadlines/pauses-of';
import { readClocks } from '../../../core/deadlines/read-clocks';
import { clockHistory } from '../../../core/requests/clock-history';
import type { Clockwork } from '../../../core/requests/clockwork';
import type { RequestEvent } from '../../../core/requests/request-event';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { toTime } from '../world/spans';

// Who has it and who was asked. Handing it on is left in: what was waited for until then is waited for no more.
const ofOwners: readonly RequestEvent['kind'][] = ['accepted', 'handed-over', 'escalated', 'urged'];

/** The end as promised, whoever had the request: from its class, its opening and what stopped or extended the clock alone. */
export function brokenDue(request: ServiceRequest, clockwork: Clockwork): readonly string[] {
  const expected = dueWithoutOwners(request, clockwork);
  const { solveDueAt } = request.clocks;
  if (expected.getTime() === solveDueAt.getTime()) return [];
  return [`promised by ${toTime(solveDueAt)}, by its history without owners ${toTime(expected)}`];
}

function dueWithoutOwners(request: ServiceRequest, { calendar, policyOf }: Clockwork): Date {
  const { requestClass, openedAt, events } = request;
  const policy = policyOf(request.clocks.policyVersion);
  const moving = events.filter((_, index) => moves(request, index));
  const last = moving.at(-1);
  if (!last) return computeClocks({ requestClass, openedAt, calendar, policy }).solveDueAt;
  const known = events
    .filter(({ seq }) => seq <= last.seq)
    .filter((event) => moving.includes(event) || !ofOwners.includes(event.kind));
  const history = clockHistory({ requestClass, openedAt, events: known });
  return readClocks(history, { calendar, policy, now: last.at }).solve.dueAt;
}

/** Whether a move extended the time, or ended a pause of what goes on. */
function moves({ events, openedAt, requestClass }: ServiceRequest, index: number): boolean {
  const kind = events[index]?.kind;
  if (kind === 'extended' || kind === 'class-corrected') return true;
  if (kind === 'closed' || kind === 'withdrawn') return false;
  const isPaused = (count: number): boolean => {
    const history = clockHistory({ requestClass, openedAt, events: events.slice(0, count) });
    return pausesOf(history.events, openedAt).some(({ to }) => to === null);
  };
  return isPaused(index) && !isPaused(index + 1);
}
