import { sayOfClock } from './clock-sayings';
import { changeRequest, type Changed, type ChangeRequestDeps } from './change-request';
import { alreadyClosed, supervisionByStreet } from './errors';
import { newsTo } from './news-to';
import type { StaffMoveInput } from './note-progress';

/**
 * The street has an eye on it (督办): whoever has it hears of it, the deadline stays. Throws `requests.supervision-by-street`,
 * `requests.already-closed`.
 */
export function superviseRequest(
  deps: ChangeRequestDeps,
  input: StaffMoveInput & { readonly note: string | null },
): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    const { person, note } = input;
    if (!person.roles.includes('street')) throw supervisionByStreet(request);
    if (request.state === 'closed') throw alreadyClosed(request);
    const saying = sayOfClock('supervised-told', {
      number: request.number.label,
      place: request.place?.label ?? null,
      topic: request.topicLabel,
      by: person.name,
      note,
      dueAt: request.clocks.solveDueAt.toISOString(),
    });
    const told = [...new Set([request.ownerId, ...request.askedIds])];
    return {
      patch: {},
      events: [{ kind: 'supervised', note, to: request.ownerId }],
      messages: told.map((id) => newsTo(request, id, saying)),
    };
  });
}
