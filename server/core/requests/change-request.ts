import { changeRecord, numbered, type Cause, type RecordKind, type Relay } from '../outbound/change-record';
import { arrangeLook } from './arrange-look';
import { loadClockwork, type ClockworkDeps } from './clockwork';
import { changedTooOften, requestNotFound } from './errors';
import { refuseWhileJoined, wakeJoined } from './hot-spots/while-joined';
import type { Move, NewEvent } from './move';
import type { RequestRepository } from './ports';
import type { ServiceRequest } from './service-request';

export interface ChangeRequestDeps extends ClockworkDeps {
  readonly requests: Pick<RequestRepository, 'find' | 'replace'>;
  readonly relay: Relay;
}

export interface Changed {
  readonly request: ServiceRequest;
  /** The same cause had moved it before; nothing was done this time. */
  readonly repeated: boolean;
}

const requestKind: RecordKind<ServiceRequest, NewEvent> = {
  requestIdOf: (request) => request.id,
  withEvents: (request, cause, events) => ({
    events: [...request.events, ...numbered(request, cause, events)],
  }),
  notFound: requestNotFound,
  changedTooOften,
};

/**
 * Moves a request; see `changeRecord`. Every move arranges when the request's clocks have to be looked at next. Throws
 * `requests.not-found`, `requests.busy`, and what `decide` refuses.
 */
export async function changeRequest(
  deps: ChangeRequestDeps,
  requestId: string,
  cause: Cause,
  decide: (request: ServiceRequest) => Move,
): Promise<Changed> {
  const { record, repeated } = await changeRecord(
    { records: deps.requests, relay: deps.relay },
    requestKind,
    requestId,
    cause,
    async (request) => {
      const move = decide(request);
      if (move.events.length === 0) return move;
      refuseWhileJoined(request, move);
      const clockwork = await loadClockwork(deps, request.communityId);
      const now = deps.clock.now() > cause.at ? deps.clock.now() : cause.at;
      return arrangeLook({ request, cause, move: wakeJoined(request, move, now), clockwork, now });
    },
  );
  return { request: record, repeated };
}
