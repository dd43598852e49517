import type { ServiceRequest } from '../../../core/requests/service-request';
import { toShanghaiIso } from '../../../core/shared/shanghai-time';

/** A request as the summary shows it. */
export function presentRequest(request: ServiceRequest) {
  return {
    number: request.number.label,
    class: request.requestClass,
    topic: request.topicId,
    area: request.route.areaId ?? request.place?.areaId ?? null,
    owner: request.ownerId,
    state: request.state,
    outcome: request.outcome,
    openedAt: toShanghaiIso(request.openedAt),
    acceptedAt: isoOrNull(request.acceptedAt),
    firstContactAt: isoOrNull(request.firstContactAt),
    dueAt: toShanghaiIso(request.clocks.solveDueAt),
    closedAt: isoOrNull(request.closedAt),
    cycle: request.cycle,
    hops: request.hops,
    followers: request.followers.length,
    escalations: request.escalations.map(({ step, toId, at }) => ({
      step,
      to: toId,
      at: toShanghaiIso(at),
    })),
  };
}

export type PresentedRequest = ReturnType<typeof presentRequest>;

function isoOrNull(at: Date | null): string | null {
  return at && toShanghaiIso(at);
}
