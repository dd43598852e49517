import type { Building, Grid } from './grid';

/** The building of this id. */
export function findBuildingById(grid: Grid, buildingId: string | null): Building | null {
  return grid.buildings.find((building) => building.id === buildingId) ?? null;
}

/** The building people mean by `8`, 8栋, another name of it or its id. A number is meant before anything else. */
export function findBuildingByName(grid: Grid, words: string): Building | null {
  const number = words.replace(/[栋幢号楼]+$/, '');
  return (
    grid.buildings.find((building) => building.number === number) ??
    grid.buildings.find((building) => `${building.estate ?? ''}${building.number}` === number) ??
    grid.buildings.find(({ id, aliases }) => id === words || aliases.includes(words)) ??
    null
  );
}
