import type { Grid } from './grid';
import type { BuildingMove } from './grid-history';

/** Adds moves decided at run time to those of the files. A move of a building or to an area that the files have no more says nothing. */
export function withMoves(grid: Grid, decided: readonly BuildingMove[]): Grid {
  const moves = decided.filter(
    ({ buildingId, areaId }) =>
      grid.areas.some(({ id }) => id === areaId) && grid.buildings.some(({ id }) => id === buildingId),
  );
  if (moves.length === 0) return grid;
  const { buildings, posts, buildingMoves = [], postChanges = [] } = { ...grid, ...grid.history };
  return {
    ...grid,
    history: { buildings, posts, postChanges, buildingMoves: [...buildingMoves, ...moves] },
  };
}
