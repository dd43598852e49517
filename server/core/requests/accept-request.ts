import type { Grid } from '../grid/grid';
import type { Person } from '../people/person';
import type { Changed, ChangeRequestDeps } from './change-request';
import type { Move } from './move';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { noMove } from './move';
import { alreadyAccepted, alreadyClosed, notYours } from './errors';
import { mayAccept } from './may-work-on';
import { newsTo } from './news-to';
import { sayOfRequest } from './sayings';
import type { ServiceRequest } from './service-request';

export interface AcceptRequestInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly person: Person;
  readonly note: string | null;
  readonly cause: Cause;
}

/**
 * Takes a request over; the resident learns who has it. One of two racing people wins, the other is refused with
 * `requests.already-accepted`. Accepting one's own again changes nothing.
 */
export function acceptRequest(deps: ChangeRequestDeps, input: AcceptRequestInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.ownerId === input.person.id && isPastAcceptance(request))
      return input.note ? noted(request, input) : noMove;
    return accept(request, input);
  });
}

function isPastAcceptance(request: ServiceRequest): boolean {
  return request.state !== 'assigned' && request.state !== 'closed';
}

/** The acceptance as part of any move that presupposes it. */
export function accept(request: ServiceRequest, input: AcceptRequestInput): Move {
  if (request.state === 'closed') throw alreadyClosed(request);
  if (request.state !== 'assigned') throw alreadyAccepted(request);
  if (!mayAccept(request, input.person, input.grid)) throw notYours(request);
  const saying = sayOfRequest('accepted-told', {
    number: request.number.label,
    topic: request.topicLabel,
    owner: input.person.name,
    at: input.cause.at.toISOString(),
    note: input.note,
    dueAt: request.clocks.solveDueAt.toISOString(),
  });
  const others = request.askedIds.filter((id) => id !== input.person.id);
  const byOther = sayOfRequest('accepted-by-other', {
    number: request.number.label,
    owner: input.person.name,
  });
  return {
    patch: {
      state: 'accepted',
      ownerId: input.person.id,
      askedIds: [input.person.id],
      acceptedAt: request.acceptedAt ?? input.cause.at,
      firstContactAt: request.firstContactAt ?? (input.note ? input.cause.at : null),
    },
    events: [{ kind: 'accepted', note: input.note, to: input.person.id }],
    messages: [
      newsTo(request, request.requesterId, saying),
      ...others.map((id) => newsTo(request, id, byOther)),
    ],
  };
}

function noted(request: ServiceRequest, input: AcceptRequestInput): Move {
  const note = input.note ?? '';
  const saying = sayOfRequest('progress-told', {
    number: request.number.label,
    owner: input.person.name,
    note,
  });
  return {
    patch: { firstContactAt: request.firstContactAt ?? input.cause.at },
    events: [{ kind: 'noted', note, to: null }],
    messages: [newsTo(request, request.requesterId, saying)],
  };
}
