import type { Move } from './move';
import type { ServiceRequest } from './service-request';

/** A move of which the resident hears nothing, because the word that brought it along tells them more. */
export function withoutRequester(request: ServiceRequest, move: Move): Move {
  const isToRequester = (message: Move['messages'][number]) =>
    message.target.kind === 'person' && message.target.personId === request.requesterId;
  return { ...move, messages: move.messages.filter((message) => !isToRequester(message)) };
}
