import type { Due } from '../deadlines/due';
import { findBuildingById } from '../grid/find-building';
import { findAreaPost, holdersOf } from '../grid/find-post';
import type { Building, Grid } from '../grid/grid';
import { gridAt } from '../grid/grid-at';
import type { HouseholdRepository } from '../grid/ports';
import { reachableHolder } from '../grid/reachable-holder';
import { changeRecord, numbered, type RecordKind, type Relay } from '../outbound/change-record';
import { noticeTo, type DraftMessage } from '../outbound/draft-message';
import type { IdentityRepository, PersonRepository } from '../people/ports';
import type { BoundaryChange, NewBoundaryEvent } from './boundary-change';
import { boundaryBusy, boundaryNotFound } from './errors';
import { nameOf } from './names';
import type { BoundaryChangeRepository } from './ports';
import { sayOfBoundary } from './sayings';

export interface BeginBoundaryDeps {
  readonly boundaryChanges: Pick<BoundaryChangeRepository, 'find' | 'replace'>;
  readonly households: Pick<HouseholdRepository, 'listInBuildings'>;
  readonly people: Pick<PersonRepository, 'listOfHouseholds'>;
  readonly identities: Pick<IdentityRepository, 'findLiveOfPerson'>;
  readonly relay: Relay;
}

const boundaryKind: RecordKind<BoundaryChange, NewBoundaryEvent> = {
  requestIdOf: () => null,
  withEvents: (change, cause, events) => ({
    events: [...change.events, ...numbered(change, cause, events)],
  }),
  notFound: boundaryNotFound,
  changedTooOften: boundaryBusy,
};

/** A boundary begins to hold: who lives there and writes to us hears who answers now. Overruled in the meantime: nobody hears anything. */
export async function beginBoundary(deps: BeginBoundaryDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const change = await deps.boundaryChanges.find(due.subject.id);
  if (!change) throw boundaryNotFound();
  const messages = await cardsOf(deps, change, grid, now);
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  const begun: NewBoundaryEvent = { kind: 'begun', count: messages.length };
  const records = deps.boundaryChanges;
  await changeRecord({ records, relay: deps.relay }, boundaryKind, change.id, cause, () => ({
    patch: {},
    events: [begun],
    messages,
  }));
}

async function cardsOf(
  deps: BeginBoundaryDeps,
  change: BoundaryChange,
  grid: Grid,
  now: Date,
): Promise<readonly DraftMessage[]> {
  const { communityId } = change;
  const here = gridAt(grid, now);
  const before = gridAt(grid, new Date(change.from.getTime() - 1));
  const cards: DraftMessage[] = [];
  for (const { buildingId } of change.moved) {
    const building = findBuildingById(here, buildingId);
    // Another decision may have taken it elsewhere, or back to where it was.
    if (building?.areaId !== change.areaId) continue;
    if (findBuildingById(before, buildingId)?.areaId === building.areaId) continue;
    const households = await deps.households.listInBuildings(communityId, [buildingId]);
    const people = await deps.people.listOfHouseholds(
      communityId,
      households.map(({ id }) => id),
    );
    const card = cardOf(here, building, now);
    for (const { id } of people)
      if ((await deps.identities.findLiveOfPerson(communityId, id)).length > 0)
        cards.push(noticeTo(id, card));
  }
  return cards;
}

function cardOf(grid: Grid, building: Building, now: Date) {
  const area = grid.areas.find(({ id }) => id === building.areaId);
  const post = findAreaPost(grid, building.areaId, 'living');
  const holder = post && reachableHolder(grid, { post, at: now, exceptIds: [] });
  const [aId = '', bId = null] = holdersOf(post);
  return sayOfBoundary('boundary-card', {
    building: building.number,
    area: area?.shortName ?? building.areaId,
    lead: nameOf(grid, holder?.personId ?? aId),
    backup: bId === null || bId === holder?.personId ? null : nameOf(grid, bId),
    actingFor: holder?.actingForId ? nameOf(grid, holder.actingForId) : null,
  });
}
