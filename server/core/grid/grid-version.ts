import type { Grid } from './grid';
import { changeInstants } from './grid-at';

/** Which state of boundaries and posts held at an instant: 1 is what stood before any dated change. */
export interface GridVersion {
  readonly number: number;
  /** Null: since the beginning. */
  readonly since: Date | null;
}

export function gridVersionAt(grid: Grid, at: Date): GridVersion {
  const begun = changeInstants(grid).filter((instant) => instant <= at);
  return { number: begun.length + 1, since: begun.at(-1) ?? null };
}
