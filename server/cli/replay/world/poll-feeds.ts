import { takeNewItems } from '../../../core/notices/feeds/take-new-items';
import { lanes, pollLane } from '../../../feeds/poll/poll-lane';
import { earliestOf } from '../time/minutes';
import type { DeedDeps } from './start-process';
import type { World } from './world';

/** Asks the sources that were given an answer and are due, and makes notices of what is new. */
export async function pollFeeds(world: World, deps: DeedDeps): Promise<void> {
  const { communityId, feeds, random, tell } = world;
  const grid = await deps.grid.load(communityId);
  const waiting = feeds.waiting();
  const sources = (grid.sources ?? []).filter(({ id }) => waiting.includes(id));
  const onError = (error: unknown): void =>
    tell(`出错：${error instanceof Error ? error.message : 'unknown'}`);
  // One process at a time lives here, and a new one knows that the one before is dead: they are one holder.
  const polling = { ...deps, ask: feeds.askIn(grid), keys: new Map(), holder: 'replay', random, onError };
  for (const lane of lanes) await pollLane(polling, { ...grid, sources }, lane);
  for (const { sourceId, outcome, askedAt } of await deps.sourceStates.list(communityId)) {
    if (askedAt !== null && waiting.includes(sourceId) && outcome !== null && outcome.kind !== 'failed')
      feeds.settle(sourceId);
  }
}

/** What was held and released since, or left when the process died. */
export async function takeReleased(world: World, deps: DeedDeps): Promise<void> {
  if ((await deps.feedRecords.listInState(world.communityId, 'new', 1)).length === 0) return;
  const grid = await deps.grid.load(world.communityId);
  const onError = (error: unknown): void =>
    world.tell(`出错：${error instanceof Error ? error.message : 'unknown'}`);
  await takeNewItems({ ...deps, holder: 'replay', onError }, grid, world.clock.now());
}

/** When a source that was given an answer is asked; null: none is. */
export async function feedsAt({ feeds, repositories, communityId, clock }: World): Promise<Date | null> {
  const waiting = feeds.waiting();
  if (waiting.length === 0) return null;
  const states = await repositories.sourceStates.list(communityId);
  const now = clock.now();
  return earliestOf(
    waiting.map((id) => {
      const at = states.find(({ sourceId }) => sourceId === id)?.nextAskAt ?? now;
      return at > now ? at : now;
    }),
  );
}
