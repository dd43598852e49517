import type { DraftMessage } from '../outbound/draft-message';
import { toOutboxMessages } from '../outbound/draft-message';
import type { OutboxEntry } from '../outbound/outbox-entry';
import type { Due } from '../deadlines/due';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { changedTooOften, requestNotFound } from './errors';
import type { RequestRepository } from './ports';
import type { RequestEvent } from './request-event';
import type { ServiceRequest } from './service-request';

/** Copies what a fact causes to where it is acted on; safe to run again. */
export type Relay = (communityId: string, entries: readonly OutboxEntry[]) => Promise<void>;

export interface ChangeRequestDeps {
  readonly requests: Pick<RequestRepository, 'find' | 'replace'>;
  readonly relay: Relay;
}

/** What a move that assigns somebody needs besides: the calendar its limits are counted in. */
export interface AssignDeps extends ChangeRequestDeps {
  readonly calendar: (grid: Grid) => WorkingCalendar;
}

export type NewEvent = Pick<RequestEvent, 'kind' | 'note' | 'to'>;

/** Who moves, when and why: the same for every event of one move. */
export interface Cause {
  readonly causeId: string;
  readonly byId: string;
  readonly channel: string;
  readonly at: Date;
}

/** What a move does to the request, and what it makes us say. Without an event it changes nothing. */
export interface Move {
  readonly patch: Partial<ServiceRequest>;
  readonly events: readonly NewEvent[];
  readonly messages: readonly DraftMessage[];
  readonly dues?: readonly Due[];
}

export interface Changed {
  readonly request: ServiceRequest;
  /** The same cause had moved it before; nothing was done this time. */
  readonly repeated: boolean;
}

const mostAttempts = 8;

/**
 * Moves a request by one conditional write that holds the facts and what they cause. When somebody else wrote in between,
 * `decide` is asked again with what they left. Throws `requests.not-found`, `requests.busy`, and what `decide` refuses.
 */
export async function changeRequest(
  deps: ChangeRequestDeps,
  requestId: string,
  cause: Cause,
  decide: (request: ServiceRequest) => Move,
): Promise<Changed> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const request = await deps.requests.find(requestId);
    if (!request) throw requestNotFound();
    if (request.events.some((event) => event.causeId === cause.causeId)) {
      await deps.relay(request.communityId, request.outbox);
      return { request, repeated: true };
    }
    const move = decide(request);
    if (move.events.length === 0) return { request, repeated: true };
    const { next, entries } = applyMove(request, cause, move);
    if (await deps.requests.replace(next, request.version)) {
      await deps.relay(request.communityId, entries);
      return { request: next, repeated: false };
    }
  }
  throw changedTooOften(requestId);
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

function applyMove(request: ServiceRequest, cause: Cause, move: Move) {
  const firstSeq = request.events.length + 1;
  const events = move.events.map((event, index) => ({ seq: firstSeq + index, ...cause, ...event }));
  const entries: OutboxEntry[] = [
    ...toOutboxMessages(`${request.id}/e${firstSeq}`, request.id, move.messages),
    ...(move.dues ?? []).map((due) => ({ type: 'due' as const, id: due.id, due })),
  ];
  const next: ServiceRequest = {
    ...request,
    ...move.patch,
    version: request.version + 1,
    events: [...request.events, ...events],
    outbox: [...request.outbox, ...entries],
  };
  return { next, entries };
}
