import type { Building, Grid } from './grid';

/** The building of this id. */
export function findBuildingById(grid: Grid, buildingId: string | null): Building | null {
  return grid.buildings.find((building) => building.id === buildingId) ?? null;
}
