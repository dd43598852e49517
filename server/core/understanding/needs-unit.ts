import type { Building, Grid } from '../grid/grid';
import type { Place } from './understood';

/** What is broken is one of several in the building: without the unit nobody finds it. */
const TOPICS: readonly string[] = ['stairwell-light', 'entrance-door', 'lift'];

/** The building whose unit is missing for this matter; null: nothing is. */
export function lacksUnit(topicId: string | null, place: Place | null, grid: Grid): Building | null {
  if (topicId === null || !TOPICS.includes(topicId) || !place?.buildingId || place.unit !== null) return null;
  const building = grid.buildings.find(({ id }) => id === place.buildingId);
  return building && building.units > 1 ? building : null;
}
