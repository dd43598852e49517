import type { Grid } from '../grid/grid';
import type { Person } from '../people/person';
import type { Changed, ChangeRequestDeps } from './change-request';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { newsTo } from './news-to';
import { sayOfRequest } from './sayings';
import { takeOver } from './take-over';

export interface StaffMoveInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly person: Person;
  readonly cause: Cause;
}

/** The handler tells how it goes; the resident hears it. Counts as contact. */
export function noteProgress(
  deps: ChangeRequestDeps,
  input: StaffMoveInput & { readonly note: string },
): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) =>
    takeOver(request, input, (accepted) => ({
      patch: { firstContactAt: accepted.firstContactAt ?? input.cause.at },
      events: [{ kind: 'noted', note: input.note, to: null }],
      messages: [
        newsTo(
          request,
          request.requesterId,
          sayOfRequest('progress-told', {
            number: request.number.label,
            owner: input.person.name,
            note: input.note,
          }),
        ),
      ],
    })),
  );
}
