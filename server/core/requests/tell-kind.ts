import type { Grid } from '../grid/grid';
import type { Person } from '../people/person';
import { sayOfKind } from './kind-sayings';
import { noMove, type Move } from './move';
import { staffName } from './names';
import { newsTo } from './news-to';
import type { ServiceRequest } from './service-request';

export interface KindTelling {
  /** As it is now, and as it was. */
  readonly request: ServiceRequest;
  readonly before: ServiceRequest;
  readonly grid: Grid;
  /** Who said it. */
  readonly person: Person;
  /** Who is asked to go on with it. */
  readonly next: string | null;
}

/** The resident hears it under the name of who said it; so does everybody who has it, besides the one who is asked now. */
export function tellKind({ request, before, grid, person, next }: KindTelling): Move {
  const { requesterId, topicLabel: topic } = request;
  const dueAt = request.clocks.solveDueAt.toISOString();
  const was = before.clocks.solveDueAt.toISOString();
  const nextName = next === null ? null : staffName(grid, next);
  const known = { number: request.number.label, by: person.name, topic, next: nextName, dueAt };
  const forResident = sayOfKind('kind-told', {
    ...known,
    owner: staffName(grid, request.ownerId),
    was: was === dueAt ? null : was,
  });
  const staff = [...new Set([before.ownerId, ...before.askedIds, ...before.coHandlerIds])].filter(
    (id) => id !== person.id && id !== next && id !== requesterId,
  );
  return {
    ...noMove,
    messages: [
      ...(requesterId === person.id ? [] : [newsTo(request, requesterId, forResident)]),
      ...staff.map((id) => newsTo(request, id, sayOfKind('kind-told-staff', known))),
    ],
  };
}
