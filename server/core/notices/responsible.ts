import type { CallPart } from '../calls/call';
import { holdersOf } from '../grid/find-post';
import { firstReachable } from '../grid/first-reachable';
import type { Grid, Post } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import type { HouseholdRepository } from '../grid/ports';
import type { Person } from '../people/person';
import type { PersonRepository } from '../people/ports';
import type { Notice, Responsible } from './notice';

export interface ResponsibleDeps {
  readonly people: Pick<PersonRepository, 'listWithRoles'>;
  readonly households: Pick<HouseholdRepository, 'findById'>;
}

/**
 * Who has to answer a warning for its areas, each person once. Orange: who answers for each area now. Red: A and B of each area's
 * posts but those on leave, and the building heads and hub households that live there.
 */
export async function responsibleFor(
  deps: ResponsibleDeps,
  grid: Grid,
  { severity, areaIds }: Pick<Notice, 'severity' | 'areaIds'>,
  at: Date,
): Promise<readonly Responsible[]> {
  const leads = areaIds.flatMap((areaId) => leadsOf(grid, areaId, severity === 'red', at));
  const others = severity === 'red' ? await neighboursOf(deps, grid, areaIds) : [];
  const seen = new Set<string>();
  return [...leads, ...others].filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

function leadsOf(grid: Grid, areaId: string, all: boolean, at: Date): readonly Responsible[] {
  const posts = grid.posts.filter((post) => post.kind === 'area' && post.areaId === areaId);
  return posts.flatMap((post) => {
    const there = all ? holdersOf(post).filter((id) => !isOnLeave(grid, id, at)) : [];
    const asked = there.length > 0 ? there : firstOf(grid, post, at);
    return asked.map((personId): Responsible => ({ personId, areaId, part: partIn(post, personId) }));
  });
}

/** Who stands in for them is a lead meanwhile. */
const partIn = ({ bId }: Post, personId: string): CallPart => (personId === bId ? 'backup' : 'lead');

function firstOf(grid: Grid, post: Post, at: Date): readonly string[] {
  const [a, b] = holdersOf(post).map((personId, index) => ({
    ...{ personId, ref: post.id },
    code: index === 0 ? ('post-a' as const) : ('post-b' as const),
  }));
  const found = firstReachable(grid, { at, candidates: [a, b].flatMap((one) => one ?? []), exceptIds: [] });
  return found ? [found.chosen.personId] : [];
}

async function neighboursOf(
  deps: ResponsibleDeps,
  grid: Grid,
  areaIds: readonly string[],
): Promise<readonly Responsible[]> {
  const people = await deps.people.listWithRoles(grid.community.id, ['building-head', 'hub']);
  const found: Responsible[] = [];
  for (const person of people) {
    const areaId = await areaOf(deps, grid, person);
    const part = person.roles.includes('building-head') ? 'building-head' : 'hub';
    if (areaId !== null && areaIds.includes(areaId)) found.push({ personId: person.id, areaId, part });
  }
  return found;
}

async function areaOf({ households }: ResponsibleDeps, grid: Grid, person: Person): Promise<string | null> {
  if (person.householdId === null) return person.areaId;
  const household = await households.findById(grid.community.id, person.householdId);
  const building = grid.buildings.find(({ id }) => id === household?.buildingId);
  return building?.areaId ?? person.areaId;
}
