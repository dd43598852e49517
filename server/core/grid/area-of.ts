import { findBuildingById } from './find-building';
import type { Area, Grid } from './grid';

/** What is needed of a place to find out whose it is. */
export interface GridPlace {
  readonly areaId: string | null;
  readonly buildingId: string | null;
}

/** The area a place lies in; the building decides when it is known. Null when no area of the community fits. */
export function areaOf(grid: Grid, place: GridPlace | null): Area | null {
  if (!place) return null;
  const areaId = findBuildingById(grid, place.buildingId)?.areaId ?? place.areaId;
  return grid.areas.find((area) => area.id === areaId) ?? null;
}
