import type { Grid } from '../../../core/grid/grid';
import { changeInstants } from '../../../core/grid/grid-at';
import type { GridRepository } from '../../../core/grid/ports';
import type { Clock } from '../../../core/shared/clock';

export interface RememberedGrid extends GridRepository {
  /** Something the grid is made of was written. */
  forget(): void;
}

/** Loads the grid once for every state of it: nothing else changes between two writes but a boundary that begins. */
export function rememberGrid(grids: GridRepository, clock: Clock): RememberedGrid {
  let known: { readonly grid: Grid; readonly until: Date | null } | null = null;
  return {
    async load(communityId) {
      const now = clock.now();
      if (known && (known.until === null || now < known.until)) return known.grid;
      const grid = await grids.load(communityId);
      known = { grid, until: changeInstants(grid).find((instant) => instant > now) ?? null };
      return grid;
    },
    forget() {
      known = null;
    },
  };
}
