import { newsTo } from '../requests/news-to';
import { changeRequest, type ChangeRequestDeps } from '../requests/change-request';
import type { Cause } from '../outbound/change-record';
import type { DraftMessage } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import { noMove, type Move } from '../requests/move';
import { sayOfRequest } from '../requests/sayings';
import type { ServiceRequest } from '../requests/service-request';

export interface PassRequestInput {
  readonly requestId: string;
  /** It goes over only while one of these answers for it. */
  readonly fromIds: readonly string[];
  readonly to: { readonly id: string; readonly name: string };
  /** What the resident hears: another person to turn to, the same deadline. */
  readonly tell: (request: ServiceRequest) => Saying;
  readonly cause: Cause;
}

/**
 * Hands a request to who takes over all of somebody's, by their own word, so it counts as accepted. One event; no clock
 * starts anew. Null: it is closed, or somebody else answers for it by now.
 */
export async function passRequest(
  deps: ChangeRequestDeps,
  input: PassRequestInput,
): Promise<{ readonly request: ServiceRequest; readonly fromId: string } | null> {
  const { fromIds, cause } = input;
  const { request } = await changeRequest(deps, input.requestId, cause, (found) => {
    if (found.state === 'closed' || found.visibility !== 'staff') return noMove;
    if (!fromIds.includes(found.ownerId) || found.ownerId === input.to.id) return noMove;
    return passed(found, input);
  });
  const move = request.events.find(({ causeId }) => causeId === cause.causeId);
  if (move === undefined) return null;
  const before = request.events.findLast(
    ({ seq, to }) => seq < move.seq && to !== null && fromIds.includes(to),
  );
  return { request, fromId: before?.to ?? request.route.ownerId };
}

function passed(request: ServiceRequest, { to, tell, cause }: PassRequestInput): Move {
  const isAccepted = request.state !== 'assigned';
  return {
    patch: {
      ownerId: to.id,
      askedIds: [to.id],
      ...(!isAccepted && { state: 'accepted', acceptedAt: request.acceptedAt ?? cause.at }),
    },
    events: [{ kind: isAccepted ? 'handed-over' : 'accepted', note: null, to: to.id }],
    messages: [newsTo(request, request.requesterId, tell(request)), ...toOthers(request, to)],
  };
}

/** Whoever else was asked to accept it need not any more; those who handed it over know. */
function toOthers(request: ServiceRequest, to: PassRequestInput['to']): readonly DraftMessage[] {
  if (request.state !== 'assigned') return [];
  const saying = sayOfRequest('accepted-by-other', { number: request.number.label, owner: to.name });
  return request.askedIds
    .filter((id) => id !== to.id && id !== request.ownerId)
    .map((id) => newsTo(request, id, saying));
}
