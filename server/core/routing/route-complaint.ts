import { firstReachable } from '../grid/first-reachable';
import type { Grid } from '../grid/grid';
import { candidatesOfKind, lastCandidates } from '../grid/reachable-holder';
import { findPostOfKind, holdersOf } from '../grid/find-post';
import { DomainError } from '../shared/errors';
import type { Route } from './route';

export interface RouteComplaintInput {
  readonly grid: Grid;
  readonly at: Date;
  readonly areaId: string | null;
  readonly aboutIds: readonly string[];
}

/**
 * A complaint about staff: the secretary alone; about the secretary: the street alone. Never anybody it names.
 * Throws `routing.nobody-left` when it names everybody who could take it.
 */
export function routeComplaint(input: RouteComplaintInput): Route {
  const { grid, at, aboutIds } = input;
  const isAboutSecretary = aboutIds.some((personId) => isSecretary(grid, personId));
  const find = (candidates: ReturnType<typeof lastCandidates>) =>
    firstReachable(grid, { at, candidates, exceptIds: aboutIds, withoutSubstitutes: true });

  const found =
    find(isAboutSecretary ? candidatesOfKind(grid, 'street') : lastCandidates(grid)) ??
    find(candidatesOfKind(grid, 'clerk'));
  if (!found) throw new DomainError('conflict', 'routing.nobody-left', 'Everybody is named in the complaint');

  return {
    ownerId: found.chosen.personId,
    askedIds: [found.chosen.personId],
    backupId: null,
    actingForId: null,
    coHandlerIds: [],
    areaId: input.areaId,
    visibility: found.chosen.code === 'secretary' ? 'secretary' : 'street',
    by: 'post',
    reasons: [...aboutIds.map((personId) => ({ code: 'complaint', personId, ref: null })), ...found.reasons],
    decidedAt: at,
  };
}

function isSecretary(grid: Grid, personId: string): boolean {
  if (holdersOf(findPostOfKind(grid, 'secretary')).includes(personId)) return true;
  return grid.staff.some((person) => person.id === personId && person.roles.includes('secretary'));
}
