import type { Grid } from '../../../server/core/grid/grid';
import type { Understanding } from '../../../server/core/understanding/ports';
import { buildingRange } from './building-range';

/** What the community has in place of a place it does not have: the units of the building, else its buildings. */
export function whatThereIs(understanding: Understanding, words: string, grid: Grid): string {
  const [head = ''] = words.split(/(?<=栋|幢|座|号楼|#)|[-–—/_ ]/);
  const { place } = understanding.findPlace(/\D$/.test(head) ? head : `${head}栋`, { grid });
  const building = grid.buildings.find(({ id }) => id === place?.buildingId);
  return building && place ? `${place.label}有1–${building.units}单元` : `本社区有${buildingRange(grid)}`;
}
