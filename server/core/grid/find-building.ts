import type { Building, Grid } from './grid';

/** The building of this id, number or alias; the number wins, as it is what people say. */
export function findBuilding(grid: Grid, said: string): Building | null {
  const name = said.trim();
  return (
    grid.buildings.find((building) => building.number === name) ??
    grid.buildings.find((building) => building.aliases.includes(name)) ??
    grid.buildings.find((building) => building.id === name) ??
    null
  );
}

/** The building of this id. */
export function findBuildingById(grid: Grid, buildingId: string | null): Building | null {
  return grid.buildings.find((building) => building.id === buildingId) ?? null;
}
