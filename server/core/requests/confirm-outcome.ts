import type { Grid } from '../grid/grid';
import type { DraftMessage } from '../outbound/draft-message';
import type { Person } from '../people/person';
import { acceptDues } from './accept-dues';
import type { ChangeRequestDeps, Changed } from './change-request';
import { decisionWanted, mostCycles } from './ask-decision';
import { joinMoves, type Move } from './move';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { clockworkOf } from './clockwork';
import { maskForStaff } from '../understanding/mask-words';
import { notClaimedSolved } from './errors';
import { newsTo } from './news-to';
import { routeAfresh } from './route-afresh';
import { sayOfRequest } from './sayings';
import type { ServiceRequest } from './service-request';

export interface ConfirmOutcomeInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly requester: Person;
  readonly answer: 'solved' | 'partly-solved' | 'not-solved';
  /** The resident's own words beside the answer. */
  readonly words: string | null;
  readonly cause: Cause;
}

/**
 * The resident's word, which is the last one: solved or partly solved closes; not solved opens the next cycle with the same
 * deadline and an owner found afresh. Throws `requests.not-claimed-solved`.
 */
export function confirmOutcome(deps: ChangeRequestDeps, input: ConfirmOutcomeInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state !== 'claimed-solved') throw notClaimedSolved(request);
    return input.answer === 'not-solved' ? reopen(deps, request, input) : close(request, input, input.answer);
  });
}

function close(
  request: ServiceRequest,
  input: ConfirmOutcomeInput,
  outcome: 'solved' | 'partly-solved',
): Move {
  const told = sayOfRequest('outcome-told-staff', {
    number: request.number.label,
    outcome,
    words: input.words && maskForStaff(input.words),
  });
  return {
    patch: { state: 'closed', outcome, closedAt: input.cause.at },
    events: [{ kind: 'closed', note: input.words, to: outcome }],
    messages: [newsTo(request, request.ownerId, told), ...tellFollowers(request, outcome)],
  };
}

/** Followers hear how it ended, in words that tell nothing of who asked. */
export function tellFollowers(request: ServiceRequest, outcome: string): DraftMessage[] {
  const saying = sayOfRequest('outcome-told-follower', {
    number: request.number.label,
    topic: request.topicLabel,
    outcome,
  });
  return request.followers.map((follower) => newsTo(request, follower.personId, saying));
}

function reopen(deps: ChangeRequestDeps, request: ServiceRequest, input: ConfirmOutcomeInput): Move {
  const route = routeAfresh(request, input.grid, input.requester, input.cause.at);
  const cycle = request.cycle + 1;
  const told = sayOfRequest('reopened-told-staff', {
    number: request.number.label,
    topic: request.topicLabel,
    place: request.place?.label ?? null,
    words: input.words && maskForStaff(input.words),
    cycle,
    solveDueAt: request.clocks.solveDueAt.toISOString(),
  });
  const reopened: Move = {
    patch: {
      state: 'assigned',
      cycle,
      route,
      ownerId: route.ownerId,
      askedIds: route.askedIds,
      coHandlerIds: route.coHandlerIds,
    },
    events: [{ kind: 'reopened', note: input.words, to: route.ownerId }],
    messages: route.askedIds.map((id) => newsTo(request, id, told)),
    dues: acceptDues({ ...request, cycle }, input.cause.at, clockworkOf(deps, input.grid)),
  };
  // A complaint stays where it is.
  if (cycle <= mostCycles || request.visibility !== 'staff') return reopened;
  const { grid, cause, words: note } = input;
  const afresh = { ...request, ...reopened.patch };
  const wanted = {
    request: afresh,
    grid,
    at: cause.at,
    why: 'reopened',
    askerId: route.ownerId,
    note,
  } as const;
  return joinMoves(reopened, decisionWanted(wanted));
}
