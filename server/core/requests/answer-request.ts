import type { Changed, ChangeRequestDeps } from './change-request';
import { changeRequest } from './change-request';
import { newsTo } from './news-to';
import type { StaffMoveInput } from './note-progress';
import { sayOfRequest } from './sayings';
import { takeOver } from './take-over';

/** Answers a question under the answering person's name and closes it as `answered`. */
export function answerRequest(
  deps: ChangeRequestDeps,
  input: StaffMoveInput & { readonly answer: string },
): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) =>
    takeOver(request, input, (accepted) => ({
      patch: {
        state: 'closed',
        outcome: 'answered',
        closedAt: input.cause.at,
        firstContactAt: accepted.firstContactAt ?? input.cause.at,
      },
      events: [{ kind: 'closed', note: input.answer, to: 'answered' }],
      messages: [
        newsTo(
          request,
          request.requesterId,
          sayOfRequest('answered-told', {
            number: request.number.label,
            owner: input.person.name,
            answer: input.answer,
          }),
        ),
      ],
    })),
  );
}
