import type { Grid } from '../../../server/core/grid/grid';
import type { HouseholdLookup } from '../../../server/core/grid/ports';
import type { Person } from '../../../server/core/people/person';
import { labelOf } from '../../../server/core/understanding/label-of-place';
import type { Place } from '../../../server/core/understanding/understood';

export interface HomePlaceDeps {
  readonly households: HouseholdLookup;
}

/** Where a resident lives as a place: the household on file, else the area they are connected to, else null. */
export async function homePlace(deps: HomePlaceDeps, person: Person, grid: Grid): Promise<Place | null> {
  const household = person.householdId
    ? await deps.households.findById(person.communityId, person.householdId)
    : null;
  const building = household && grid.buildings.find((candidate) => candidate.id === household.buildingId);
  if (household && building) {
    const { unit, door } = household;
    return {
      areaId: building.areaId,
      buildingId: building.id,
      unit,
      door,
      label: labelOf(building, unit, door),
    };
  }
  const area = grid.areas.find((candidate) => candidate.id === person.areaId);
  return area ? { areaId: area.id, buildingId: null, unit: null, door: null, label: area.shortName } : null;
}

/** The same place without its door: what is broken in a stairwell is nobody's door. */
export function withoutDoor(place: Place, grid: Grid): Place {
  const building = grid.buildings.find((candidate) => candidate.id === place.buildingId);
  return building && place.door
    ? { ...place, door: null, label: labelOf(building, place.unit, null) }
    : place;
}
