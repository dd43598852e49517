import {
  changeRecord,
  numbered,
  type Cause,
  type RecordKind,
  type RecordMove,
  type Relay,
} from '../outbound/change-record';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { changedTooOften, requestNotFound } from './errors';
import type { RequestRepository } from './ports';
import type { RequestEvent } from './request-event';
import type { ServiceRequest } from './service-request';

export interface ChangeRequestDeps {
  readonly requests: Pick<RequestRepository, 'find' | 'replace'>;
  readonly relay: Relay;
}

/** What a move that assigns somebody needs besides: the calendar its limits are counted in. */
export interface AssignDeps extends ChangeRequestDeps {
  readonly calendar: (grid: Grid) => WorkingCalendar;
}

export type NewEvent = Pick<RequestEvent, 'kind' | 'note' | 'to'>;

/** What a move does to the request, and what it makes us say. Without an event it changes nothing. */
export type Move = RecordMove<ServiceRequest, NewEvent>;

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

/** Moves a request; see `changeRecord`. Throws `requests.not-found`, `requests.busy`, and what `decide` refuses. */
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
    decide,
  );
  return { request: record, repeated };
}

export const noMove: Move = { patch: {}, events: [], messages: [] };

/** One move after the other, as one write. */
export function joinMoves(first: Move, second: Move): Move {
  return {
    patch: { ...first.patch, ...second.patch },
    events: [...first.events, ...second.events],
    messages: [...first.messages, ...second.messages],
    dues: [...(first.dues ?? []), ...(second.dues ?? [])],
  };
}
