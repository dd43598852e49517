import type { Grid } from '../../core/grid/grid';
import { warningAdapters } from '../../core/notices/feeds/adapter-names';
import { isSourceDue } from '../../core/notices/feeds/claim-source';
import { takeNewItems } from '../../core/notices/feeds/take-new-items';
import { pollSource, type PollSourceDeps } from './poll-source';

/** Warnings have a lane of their own: a slow site in the other one keeps none of them waiting. */
export const lanes = ['warnings', 'others'] as const;
export type Lane = (typeof lanes)[number];

/**
 * Asks every source of the lane that is due, one after the other, then makes notices of what a round that died has left. One that
 * throws keeps no other from being asked. Returns how many were asked.
 */
export async function pollLane(deps: PollSourceDeps, grid: Grid, lane: Lane): Promise<number> {
  const { clock, onError } = deps;
  let asked = 0;
  for (const source of await dueSources(deps, grid, lane)) {
    try {
      if (await pollSource(deps, grid, source, clock.now())) asked += 1;
    } catch (error) {
      onError(error);
    }
  }
  await takeNewItems(deps, grid, clock.now());
  return asked;
}

async function dueSources({ sourceStates, clock }: PollSourceDeps, grid: Grid, lane: Lane) {
  const sources = (grid.sources ?? []).filter(({ adapter }) => laneOf(adapter) === lane);
  if (sources.length === 0) return [];
  const states = await sourceStates.list(grid.community.id);
  const now = clock.now();
  return sources.filter((source) => {
    const state = states.find(({ sourceId }) => sourceId === source.id);
    return state === undefined || isSourceDue(source, state, now);
  });
}

const laneOf = (adapter: string): Lane => (warningAdapters.includes(adapter) ? 'warnings' : 'others');
