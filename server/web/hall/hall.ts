import type { HallView } from '../../http/public-api/hall-view';
import { createHallFeed, type HallFeedDeps } from './lib/hall-feed';
import { inForce } from './lib/in-force';
import { mayReload } from './lib/may-reload';
import { createScreen } from './views/screen';

export interface HallDeps extends HallFeedDeps {
  readonly root: HTMLElement;
  /** The version this page was served as. */
  readonly version: string;
  readonly reload: () => void;
}

const nothingYet: HallView = { pageVersion: '', community: '', warnings: [], columns: [], sources: [] };
// Somebody who held the pages still and went away does not hold them for ever.
const pauseMs = 3 * 60_000;

/** The hall screen. `tick` is called once a second and is all that ever runs. */
export function createHall(deps: HallDeps): { tick(): void } {
  const { clock, steadyMs, kept } = deps;
  const feed = createHallFeed(deps);
  let pausedUntilMs = 0;
  const isPaused = (): boolean => steadyMs() < pausedUntilMs;
  const screen = createScreen(deps.root, steadyMs(), () => {
    pausedUntilMs = isPaused() ? 0 : steadyMs() + pauseMs;
    draw();
  });

  const draw = (): void => {
    const [view, line, now] = [feed.view() ?? nothingYet, feed.line(), new Date(clock.nowMs())];
    screen.draw({ view, line, now, steadyMs: steadyMs(), isPaused: isPaused() });
  };
  const reloadIfWise = (): void => {
    const [nowMs, view] = [clock.nowMs(), feed.view()];
    const hasRed = view !== null && inForce(view, nowMs).red.length > 0;
    const { why } = feed.line();
    const wise = mayReload({
      ...{ ours: deps.version, theirs: feed.theirs(), hasRed, nowMs, lastReloadMs: kept.lastReloadMs() },
      ...{ hasLine: why === null || why === 'unreadable', isUnreadable: why === 'unreadable' },
    });
    if (!wise) return;
    kept.noteReload(nowMs);
    deps.reload();
  };

  return {
    tick() {
      draw();
      void feed.askIfDue().then(reloadIfWise);
    },
  };
}
