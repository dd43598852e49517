import type { Building, Grid } from '../grid/grid';
import type { Person } from '../people/person';

/** The building of `3-2-501`: a household's id begins with it. */
export function homeBuilding(person: Person, grid: Grid): Building | null {
  const number = person.householdId?.split('-')[0];
  return grid.buildings.find((building) => building.number === number) ?? null;
}

/** The area somebody lives in now: their building may have moved since they were bound to an area. */
export function homeAreaId(person: Person, grid: Grid): string | null {
  return homeBuilding(person, grid)?.areaId ?? person.areaId;
}
