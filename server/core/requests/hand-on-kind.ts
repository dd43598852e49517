import type { Grid } from '../grid/grid';
import type { Person } from '../people/person';
import { acceptDues } from './accept-dues';
import type { Clockwork } from './clockwork';
import { askToHelp } from './messages-on-opening';
import type { Move } from './move';
import type { ServiceRequest } from './service-request';
import { transferAsked } from './transfer-asked';

export interface KindHandOn {
  /** With its new kind and the route of it; whoever has it has accepted it. */
  readonly request: ServiceRequest;
  readonly before: ServiceRequest;
  readonly grid: Grid;
  /** Who said what kind it is. */
  readonly person: Person;
  readonly at: Date;
  readonly clockwork: Clockwork;
}

/** Handed on to whom the new kind belongs; what the resident hears is said with the kind. */
export function handOnKind({ request, before, grid, person, at, clockwork }: KindHandOn): Move {
  const { ownerId: nextId, coHandlerIds } = request.route;
  const asked: ServiceRequest = { ...request, state: 'assigned', askedIds: [nextId], hops: request.hops + 1 };
  const known = [before.ownerId, ...before.askedIds, ...before.coHandlerIds, nextId, person.id];
  const helpers = coHandlerIds.filter((id) => !known.includes(id));
  return {
    patch: {
      ...{ state: asked.state, askedIds: asked.askedIds, hops: asked.hops },
      coHandlerIds: [...new Set([...before.coHandlerIds, ...coHandlerIds])].filter((id) => id !== nextId),
    },
    events: [{ kind: 'transferred', note: null, to: nextId }],
    messages: [
      transferAsked(request, { from: person.name, toId: nextId, note: null }),
      ...helpers.flatMap((id) => askToHelp({ grid, request: { ...asked, ownerId: nextId } }, id)),
    ],
    dues: acceptDues(asked, at, clockwork),
  };
}
