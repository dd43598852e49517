import type { Move } from './move';
import { joinMoves, noMove } from './move';
import type { AcceptRequestInput } from './accept-request';
import { accept } from './accept-request';
import { alreadyClosed, notYours } from './errors';
import type { ServiceRequest } from './service-request';
import { withoutRequester } from './without-requester';

/**
 * A word that presupposes acceptance accepts first: two events, one write. The resident hears the word alone, which names
 * who has it. `then` sees the request as accepted. Throws
 * `requests.not-yours` when another person has accepted it.
 */
export function takeOver(
  request: ServiceRequest,
  input: Omit<AcceptRequestInput, 'note'>,
  then: (accepted: ServiceRequest) => Move,
): Move {
  if (request.state === 'closed') throw alreadyClosed(request);
  const acceptance =
    request.state === 'assigned'
      ? withoutRequester(request, accept(request, { ...input, note: null }))
      : noMove;
  const accepted = { ...request, ...acceptance.patch };
  if (accepted.ownerId !== input.person.id) throw notYours(request);
  return joinMoves(acceptance, then(accepted));
}
