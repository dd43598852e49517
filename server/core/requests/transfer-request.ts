import type { Person } from '../people/person';
import { acceptDues } from './accept-dues';
import type { AssignDeps, Changed } from './change-request';
import { changeRequest } from './change-request';
import { complaintTransferRefused, transferToSelf } from './errors';
import { newsTo } from './news-to';
import type { StaffMoveInput } from './note-progress';
import { sayOfRequest } from './sayings';
import { takeOver } from './take-over';

export interface TransferRequestInput extends StaffMoveInput {
  readonly to: Person;
  readonly note: string | null;
}

/**
 * Hands a request on: the next one is asked, the one who hands it on stays responsible until they accept. The deadline
 * stays; the resident hears who is asked. Throws `requests.transfer-to-self`, `requests.complaint-stays`.
 */
export function transferRequest(deps: AssignDeps, input: TransferRequestInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.visibility !== 'staff') throw complaintTransferRefused(request);
    if (input.to.id === input.person.id) throw transferToSelf(request);
    return takeOver(request, input, (accepted) => {
      const number = request.number.label;
      const asked = { ...accepted, hops: request.hops + 1 };
      return {
        patch: { state: 'assigned', askedIds: [input.to.id], hops: asked.hops },
        events: [{ kind: 'transferred', note: input.note, to: input.to.id }],
        messages: [
          newsTo(
            request,
            input.to.id,
            sayOfRequest('transfer-asked', {
              number,
              from: input.person.name,
              topic: request.topicLabel,
              place: request.place?.label ?? null,
              text: request.text,
              note: input.note,
              solveDueAt: request.clocks.solveDueAt.toISOString(),
            }),
          ),
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
        dues: acceptDues(asked, input.cause.at, deps.calendar(input.grid)),
      };
    });
  });
}
