import type { Area, Grid } from '../../core/grid/grid';
import { areaUnknown } from './refusals';

/** An area by its id or by a name of it. Throws `public.area-unknown`. */
export function findArea(grid: Grid, words: string): Area {
  const found = grid.areas.find((area) => [area.id, area.name, area.shortName].includes(words));
  if (!found) throw areaUnknown();
  return found;
}
