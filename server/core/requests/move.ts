import type { RecordMove } from '../outbound/change-record';
import type { RequestEvent } from './request-event';
import type { ServiceRequest } from './service-request';

export type NewEvent = Pick<RequestEvent, 'kind' | 'note' | 'to'>;

/** What a move does to the request, and what it makes us say. Without an event it changes nothing. */
export type Move = RecordMove<ServiceRequest, NewEvent>;

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
