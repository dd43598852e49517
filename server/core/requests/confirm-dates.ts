import { computeClocks } from '../deadlines/compute-clocks';
import { readClocks } from '../deadlines/read-clocks';
import type { RequestClocks } from '../deadlines/request-clocks';
import type { Grid } from '../grid/grid';
import { shanghaiDate } from '../shared/shanghai-time';
import { changeRequest, type ChangeRequestDeps } from './change-request';
import { clockHistory } from './clock-history';
import { sayOfClock } from './clock-sayings';
import { clockworkOf, type Clockwork } from './clockwork';
import { noMove, type Move } from './move';
import { newsTo } from './news-to';
import type { RequestRepository } from './ports';
import type { ServiceRequest } from './service-request';

export interface ConfirmDatesDeps extends ChangeRequestDeps {
  readonly requests: ChangeRequestDeps['requests'] & Pick<RequestRepository, 'listProvisional'>;
}

/**
 * Dates promised into a year whose holidays were not known are counted again once they are. Resident and owner hear of one
 * that changes; one that stays is confirmed in silence. Run again: nothing is left to confirm.
 */
export async function confirmDates(deps: ConfirmDatesDeps, grid: Grid, now: Date): Promise<void> {
  const clockwork = clockworkOf(deps, grid);
  for (const { id, clocks } of await deps.requests.listProvisional(grid.community.id)) {
    if (!clockwork.calendar.isKnown(shanghaiDate(clocks.solveDueAt))) continue;
    const causeId = `confirm-dates/${id}/${shanghaiDate(now)}`;
    const cause = { causeId, byId: 'system', channel: 'clock', at: now };
    await changeRequest(deps, id, cause, (request) => confirm(request, clockwork, now));
  }
}

function confirm(request: ServiceRequest, clockwork: Clockwork, now: Date): Move {
  const clocks = recount(request, clockwork, now);
  if (!clocks) return noMove;
  const from = request.clocks.solveDueAt.toISOString();
  const dueAt = clocks.solveDueAt.toISOString();
  const hasMoved = from !== dueAt;
  const { topicLabel: topic, requesterId, ownerId } = request;
  const saying = sayOfClock('date-confirmed', { number: request.number.label, topic, from, dueAt });
  return {
    patch: { clocks },
    events: [{ kind: 'dates-confirmed', note: hasMoved ? from : null, to: dueAt }],
    messages: hasMoved ? [...new Set([requesterId, ownerId])].map((id) => newsTo(request, id, saying)) : [],
  };
}

/** Null while a year is unknown yet, while it waits and nobody knows how long, and when it is said to be solved. */
function recount(request: ServiceRequest, clockwork: Clockwork, now: Date): RequestClocks | null {
  if (!request.clocks.provisional) return null;
  const { calendar } = clockwork;
  const policy = clockwork.policyOf(request.clocks.policyVersion);
  const { requestClass, openedAt } = request;
  const promised = computeClocks({ requestClass, openedAt, calendar, policy });
  const { solve } = readClocks(clockHistory(request), { calendar, policy, now });
  if (promised.provisional || solve.provisional || solve.isPaused || solve.endedAt) return null;
  return { ...promised, policyVersion: request.clocks.policyVersion, solveDueAt: solve.dueAt };
}
