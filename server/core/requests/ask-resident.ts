import type { Changed, ChangeRequestDeps } from './change-request';
import { changeRequest } from './change-request';
import { newsTo } from './news-to';
import type { StaffMoveInput } from './note-progress';
import { sayOfRequest } from './sayings';
import { takeOver } from './take-over';

/** The handler asks the resident a concrete question; the request waits for the answer. Counts as contact. */
export function askResident(
  deps: ChangeRequestDeps,
  input: StaffMoveInput & { readonly question: string },
): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) =>
    takeOver(request, input, (accepted) => ({
      patch: { state: 'waiting-resident', firstContactAt: accepted.firstContactAt ?? input.cause.at },
      events: [{ kind: 'asked-resident', note: input.question, to: request.requesterId }],
      messages: [
        newsTo(
          request,
          request.requesterId,
          sayOfRequest('resident-asked', {
            number: request.number.label,
            owner: input.person.name,
            question: input.question,
          }),
        ),
      ],
    })),
  );
}
