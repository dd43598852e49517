import type { Grid } from '../../../server/core/grid/grid';

/** The buildings there are: 1–16栋, or the first few of them by name. */
export function buildingRange(grid: Grid): string {
  const numbers = grid.buildings.map((building) => building.number);
  const first = numbers[0];
  const last = numbers.at(-1);
  const isRow = numbers.every((number, index) => Number(number) === index + Number(first));
  return isRow && first && last ? `${first}–${last}栋` : `${numbers.slice(0, 8).join('、')}栋等`;
}
