import { acceptRequest } from '../../../../../server/core/requests/accept-request';
import { claimSolved } from '../../../../../server/core/requests/claim-solved';
import { clockworkOf } from '../../../../../server/core/requests/clockwork';
import { confirmOutcome } from '../../../../../server/core/requests/confirm-outcome';
import type { RequestEvent } from '../../../../../server/core/requests/request-event';
import type { ServiceRequest } from '../../../../../server/core/requests/service-request';
import { allowedUntil } from '../../../../../server/cli/replay-year/world/outages';
import { passTime } from '../../../../support/pass-time';
import { setUpRequests } from '../../../../support/set-up-requests';

/** A lamp that 王芳 lets lie for a day, accepts, lets run over its time, and mends; confirmed after two reminders. */
export async function aLivedRequest() {
  const town = await setUpRequests();
  const { id } = await town.open({ requestClass: 'G' });
  await passTime(town, '2026-06-10T10:00:00+08:00');
  await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
  await passTime(town, '2026-06-19T10:00:00+08:00');
  await claimSolved(town.deps, { ...(await town.by('wang-fang', id)), note: null, attachmentIds: ['p'] });
  await passTime(town, '2026-06-24T10:00:00+08:00');
  const requester = await town.person('zhang-guilan');
  await confirmOutcome(town.deps, {
    ...{ grid: town.grid, requestId: id, requester, answer: 'solved', words: null },
    cause: town.cause('zhang-guilan'),
  });
  const clockwork = clockworkOf(town.deps, town.grid);
  const judged = { clockwork, allowedUntil: (at: Date) => allowedUntil([], at), silent: new Set<string>() };
  return { town, request: await town.find(id), clockwork, judged };
}

/** The same request with another history. */
export const withEvents = (
  request: ServiceRequest,
  change: (event: RequestEvent) => readonly RequestEvent[],
): ServiceRequest => ({ ...request, events: request.events.flatMap(change) });

export const hoursLater = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
