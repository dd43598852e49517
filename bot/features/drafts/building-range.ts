import type { Building, Grid } from '../../../server/core/grid/grid';
import { estatesOf } from '../../../server/core/understanding/find-estate';

/** The buildings there are: 1–16栋, 一期1–8栋、二期1–6栋, or the first few of them by name. */
export function buildingRange(grid: Grid): string {
  const estates = estatesOf(grid);
  if (estates.length === 0) return rangeOf(grid.buildings);
  const without = grid.buildings.filter(({ estate }) => estate === undefined);
  const ranges = estates.map(
    (estate) => `${estate}${rangeOf(grid.buildings.filter((building) => building.estate === estate))}`,
  );
  return [...(without.length > 0 ? [rangeOf(without)] : []), ...ranges].join('、');
}

function rangeOf(buildings: readonly Building[]): string {
  const numbers = buildings.map((building) => building.number);
  const first = numbers[0];
  const last = numbers.at(-1);
  const isRow = numbers.every((number, index) => Number(number) === index + Number(first));
  if (!isRow || !first || !last) return `${numbers.slice(0, 8).join('、')}栋等`;
  return first === last ? `${first}栋` : `${first}–${last}栋`;
}
