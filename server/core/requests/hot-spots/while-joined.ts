import { lookDue } from '../arrange-look';
import { joinMoves, noMove, type Move } from '../move';
import type { RequestEventKind } from '../request-event';
import type { ServiceRequest } from '../service-request';
import { joinedElsewhere } from './errors';

/** What may happen to a request while it is handled with another; everything else is done there. */
const ownMoves: ReadonlySet<RequestEventKind> = new Set<RequestEventKind>([
  ...(['separated', 'closed', 'withdrawn', 'resident-replied', 'followed', 'place-corrected'] as const),
  ...(['handed-over', 'dates-confirmed', 'kind-corrected', 'class-corrected'] as const),
]);

/** Throws `requests.joined-elsewhere` when staff work on what is handled with another. */
export function refuseWhileJoined(request: ServiceRequest, { events }: Move): void {
  if (request.joinedTo === null) return;
  if (events.some(({ kind }) => !ownMoves.has(kind))) throw joinedElsewhere(request);
}

/** When a request closes, what is handled with it is looked at: each closes by a write of its own. */
export function wakeJoined(request: ServiceRequest, move: Move, now: Date): Move {
  if (move.patch.state !== 'closed' || request.state === 'closed') return move;
  const dues = request.childIds.map((id) => lookDue({ ...request, id }, now));
  return dues.length === 0 ? move : joinMoves(move, { ...noMove, dues });
}
