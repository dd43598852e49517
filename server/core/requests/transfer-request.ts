import type { Person } from '../people/person';
import { acceptDues } from './accept-dues';
import type { ChangeRequestDeps, Changed } from './change-request';
import { changeRequest } from './change-request';
import { clockworkOf } from './clockwork';
import { decisionState, decisionWanted, mostHops } from './ask-decision';
import { complaintTransferRefused, decidedAlready, transferToSelf } from './errors';
import { newsTo } from './news-to';
import type { StaffMoveInput } from './note-progress';
import { sayOfRequest } from './sayings';
import { takeOver } from './take-over';
import { transferAsked } from './transfer-asked';

export interface TransferRequestInput extends StaffMoveInput {
  readonly to: Person;
  readonly note: string | null;
}

/**
 * Hands a request on: the next one is asked, the one who hands it on stays responsible until they accept. The deadline
 * stays; the resident hears who is asked. The third time the secretary is asked instead, and it stays where it is. Throws
 * `requests.transfer-to-self`, `requests.complaint-stays`, `requests.decided-already`.
 */
export function transferRequest(deps: ChangeRequestDeps, input: TransferRequestInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.visibility !== 'staff') throw complaintTransferRefused(request);
    if (input.to.id === input.person.id) throw transferToSelf(request);
    if (decisionState(request) === 'given') throw decidedAlready(request);
    return takeOver(request, input, (accepted) => {
      if (request.hops >= mostHops) {
        const { grid, cause, person, to } = input;
        const note = [`想转给${to.name}`, input.note].filter(Boolean).join('：');
        return decisionWanted({
          request: accepted,
          grid,
          at: cause.at,
          why: 'handed-on',
          askerId: person.id,
          note,
        });
      }
      const number = request.number.label;
      const asked = { ...accepted, hops: request.hops + 1 };
      return {
        patch: { state: 'assigned', askedIds: [input.to.id], hops: asked.hops },
        events: [{ kind: 'transferred', note: input.note, to: input.to.id }],
        messages: [
          transferAsked(request, { from: input.person.name, toId: input.to.id, note: input.note }),
          newsTo(
            request,
            request.requesterId,
            sayOfRequest('transfer-told', {
              number,
              from: input.person.name,
              to: input.to.name,
              dueAt: request.clocks.solveDueAt.toISOString(),
            }),
          ),
        ],
        dues: acceptDues(asked, input.cause.at, clockworkOf(deps, input.grid)),
      };
    });
  });
}
