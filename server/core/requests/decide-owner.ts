import type { Person } from '../people/person';
import { acceptDues } from './accept-dues';
import { notYoursToDecide } from './approval-errors';
import { changeRequest, type Changed, type ChangeRequestDeps } from './change-request';
import { sayOfClock } from './clock-sayings';
import { clockworkOf } from './clockwork';
import { alreadyClosed, complaintTransferRefused } from './errors';
import { newsTo } from './news-to';
import type { StaffMoveInput } from './note-progress';
import { lastCandidates } from '../grid/reachable-holder';
import { sayOfRequest } from './sayings';

export interface DecideOwnerInput extends StaffMoveInput {
  readonly owner: Person;
  readonly helpers: readonly Person[];
}

/**
 * The secretary or the street says who does it, and who helps. It is not handed on any more after that; the deadline stays.
 * Throws `requests.not-yours-to-decide`, `requests.complaint-stays`, `requests.already-closed`.
 */
export function decideOwner(deps: ChangeRequestDeps, input: DecideOwnerInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    const { grid, person, owner, helpers, cause } = input;
    if (request.state === 'closed') throw alreadyClosed(request);
    if (!lastCandidates(grid).some(({ personId }) => personId === person.id)) throw notYoursToDecide(request);
    if (request.visibility !== 'staff') throw complaintTransferRefused(request);
    const helperIds = helpers.map(({ id }) => id).filter((id) => id !== owner.id);
    const decided = { ...request, hops: request.hops + 1 };
    const { label: number } = request.number;
    const what = { number, place: request.place?.label ?? null, topic: request.topicLabel };
    const dueAt = request.clocks.solveDueAt.toISOString();
    const names = { owner: owner.name, helpers: helpers.map(({ name }) => name), by: person.name };
    const told = sayOfClock('decided-told', { ...what, ...names, dueAt });
    const forResident = sayOfRequest('transfer-told', { number, from: person.name, to: owner.name, dueAt });
    const others = [...new Set([request.ownerId, ...request.askedIds, ...helperIds])];
    return {
      patch: {
        state: 'assigned',
        ownerId: owner.id,
        askedIds: [owner.id],
        coHandlerIds: [...new Set([...request.coHandlerIds, ...helperIds])],
        hops: decided.hops,
      },
      events: [{ kind: 'decided', note: names.helpers.join('、') || null, to: owner.id }],
      messages: [
        newsTo(request, owner.id, told),
        ...others.filter((id) => id !== owner.id).map((id) => newsTo(request, id, told)),
        newsTo(request, request.requesterId, forResident),
      ],
      dues: acceptDues(decided, cause.at, clockworkOf(deps, grid)),
    };
  });
}
