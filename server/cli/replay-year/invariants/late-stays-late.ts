import { readClocks } from '../../../core/deadlines/read-clocks';
import { clockHistory } from '../../../core/requests/clock-history';
import type { Clockwork } from '../../../core/requests/clockwork';
import type { RequestEvent } from '../../../core/requests/request-event';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { toTime } from '../world/spans';

const movers: readonly RequestEvent['kind'][] = [
  ...(['asked-resident', 'waits-outside', 'extended', 'resumed', 'resident-replied', 'reopened'] as const),
  ...(['claimed-solved', 'closed', 'withdrawn', 'class-corrected'] as const),
];

/** Late at one of its moves, by what was known then, and not late any more afterwards. */
export function brokenLateness(request: ServiceRequest, clockwork: Clockwork): readonly string[] {
  const { events } = request;
  const end = events.findLast(({ kind }) => movers.includes(kind));
  if (!end || isLateAt(request, clockwork, end.at)) return [];
  let lateSince: RequestEvent | null = null;
  for (const [index, event] of events.entries()) {
    if (!movers.includes(event.kind)) continue;
    // What was said before and heard later may show that it was not late after all.
    if (lateSince && event.at < lateSince.at) lateSince = null;
    const isLate = isLateAt({ ...request, events: events.slice(0, index + 1) }, clockwork, event.at);
    if (lateSince && !isLate) return [`late at ${toTime(lateSince.at)}, in time at ${toTime(event.at)}`];
    if (isLate) lateSince ??= event;
  }
  return [];
}

function isLateAt(request: ServiceRequest, { calendar, policyOf }: Clockwork, now: Date): boolean {
  const policy = policyOf(request.clocks.policyVersion);
  return readClocks(clockHistory(request), { calendar, policy, now }).solve.state === 'late';
}
