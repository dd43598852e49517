import type { Composed } from '../../compose';
import type { Grid } from '../../core/grid/grid';
import type { Clock } from '../../core/shared/clock';
import { openStore } from '../open-store';

export interface OnTheGrid extends Pick<Composed, 'newId' | 'knownYears'> {
  readonly repositories: Pick<Composed['repositories'], 'boundaryChanges' | 'households' | 'requests'>;
  readonly clock: Clock;
  readonly grid: Grid;
  readonly write: (line: string) => void;
  /** Says why not; gives the exit code. */
  readonly refuse: (words: string) => 1;
}

/** Does this with the community of the running program, and lets go of it again. 1 when there is no store or no community. */
export async function onTheGrid(work: (deps: OnTheGrid) => number | Promise<number>): Promise<number> {
  const composed = await openStore();
  if (!composed) return 1;
  const refuse = (words: string): 1 => {
    process.stderr.write(`${words}\n`);
    return 1;
  };
  try {
    const communityId = await composed.findCommunityId();
    if (!communityId) return refuse('还没有装入社区。No community is loaded.');
    const { clock, repositories, newId, knownYears } = composed;
    const grid = await repositories.grid.load(communityId);
    const write = (line: string): void => void process.stdout.write(`${line}\n`);
    return await work({ grid, clock, repositories, newId, knownYears, write, refuse });
  } finally {
    await composed.close();
  }
}
