import type { Grid } from '../../core/grid/grid';

type Load<Value> = (grid: Grid, now: Date) => Promise<Value>;

interface Kept<Value> {
  readonly communityId: string;
  readonly at: Date;
  readonly value: Promise<Value>;
}

/** What was loaded at most `keptMs` ago, so that a whole village that looks at once costs the store one question. */
export function rememberBriefly<Value>(keptMs: number, load: Load<Value>): Load<Value> {
  let kept: Kept<Value> | null = null;
  const isFresh = ({ communityId, at }: Kept<Value>, grid: Grid, now: Date) =>
    communityId === grid.community.id && Math.abs(now.getTime() - at.getTime()) < keptMs;
  return async (grid, now) => {
    if (kept === null || !isFresh(kept, grid, now))
      kept = { communityId: grid.community.id, at: now, value: load(grid, now) };
    const asked = kept;
    try {
      return await asked.value;
    } catch (error) {
      if (kept === asked) kept = null;
      throw error;
    }
  };
}
