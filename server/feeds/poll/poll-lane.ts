import type { FeedSource, Grid } from '../../core/grid/grid';
import { warningAdapters } from '../../core/notices/feeds/adapter-names';
import { isSourceDue } from '../../core/notices/feeds/claim-source';
import type { SourceState } from '../../core/notices/feeds/source-state';
import { takeNewItems } from '../../core/notices/feeds/take-new-items';
import { pollSource, type PollSourceDeps } from './poll-source';

/** Warnings have a lane of their own: a slow site in the other one keeps none of them waiting. */
export const lanes = ['warnings', 'others'] as const;
export type Lane = (typeof lanes)[number];

export interface PolledLane {
  /** How many sources were asked. */
  readonly asked: number;
  /** When the next one of the lane is to be asked; null: it has none. */
  readonly nextAskAt: Date | null;
}

/**
 * Asks every source of the lane that is due, one after the other, then makes notices of what a round that died has left. One that
 * throws keeps no other from being asked.
 */
export async function pollLane(deps: PollSourceDeps, grid: Grid, lane: Lane): Promise<PolledLane> {
  const sources = (grid.sources ?? []).filter(({ adapter }) => laneOf(adapter) === lane);
  const states = await statesOf(deps, grid, sources);
  const now = deps.clock.now();
  const nexts: Date[] = [];
  let asked = 0;
  for (const source of sources) {
    const state = states.get(source.id);
    if (state && !isSourceDue(source, state, now)) {
      nexts.push(state.nextAskAt);
      continue;
    }
    const settled = await poll(deps, grid, source);
    if (settled) asked += 1;
    nexts.push(settled?.nextAskAt ?? later(deps.clock.now(), againMs));
  }
  await takeNewItems(deps, grid, deps.clock.now());
  return { asked, nextAskAt: nexts.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null };
}

/** One that another process asks, or that broke. */
const againMs = 5_000;

async function statesOf(
  { sourceStates }: PollSourceDeps,
  { community }: Grid,
  sources: readonly FeedSource[],
): Promise<ReadonlyMap<string, SourceState>> {
  if (sources.length === 0) return new Map();
  const states = await sourceStates.list(community.id);
  return new Map(states.map((state) => [state.sourceId, state]));
}

async function poll(deps: PollSourceDeps, grid: Grid, source: FeedSource): Promise<SourceState | null> {
  try {
    return await pollSource(deps, grid, source, deps.clock.now());
  } catch (error) {
    deps.onError(error);
    return null;
  }
}

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

const laneOf = (adapter: string): Lane => (warningAdapters.includes(adapter) ? 'warnings' : 'others');
