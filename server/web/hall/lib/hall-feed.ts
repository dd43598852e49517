import type { HallView } from '../../../http/public-api/hall-view';
import { askHall, type Fetch, type HallAnswer } from './ask-hall';
import type { createKept } from './kept';
import { type Line, lineAfter, noLineYet, pauseAfter } from './line';
import type { ServerClock } from './server-clock';

export interface HallFeedDeps {
  readonly fetch: Fetch;
  readonly clock: ServerClock;
  readonly steadyMs: () => number;
  readonly kept: ReturnType<typeof createKept>;
}

export interface HallFeed {
  /** The last good answer, also of a page before this one. */
  view(): HallView | null;
  line(): Line;
  /** The version the server has now; null while it has not said. */
  theirs(): string | null;
  /** Asks when it is time to; never two questions at once. */
  askIfDue(): Promise<void>;
}

/** Keeps what the server said last, and asks again and again. */
export function createHallFeed({ fetch, clock, steadyMs, kept }: HallFeedDeps): HallFeed {
  const before = kept.read();
  let view = before?.view ?? null;
  let line: Line = { ...noLineYet, heardMs: before?.heardMs ?? null };
  let theirs: string | null = null;
  let etag: string | null = null;
  let nextMs = 0;
  let isAsking = false;

  const take = (answer: HallAnswer): void => {
    if ((answer.kind === 'new' || answer.kind === 'same') && answer.serverMs !== null)
      clock.hear(answer.serverMs);
    line = lineAfter(line, answer, clock.nowMs());
    if (answer.kind === 'unreadable') theirs = answer.pageVersion ?? theirs;
    if (answer.kind === 'new') ({ view, etag } = answer);
    if (answer.kind === 'new') theirs = answer.view.pageVersion;
    if (view && line.heardMs !== null && line.failures === 0) kept.write({ view, heardMs: line.heardMs });
  };

  return {
    view: () => view,
    line: () => line,
    theirs: () => theirs,
    async askIfDue() {
      if (isAsking || steadyMs() < nextMs) return;
      isAsking = true;
      try {
        take(await askHall(fetch, etag));
      } finally {
        nextMs = steadyMs() + pauseAfter(line);
        isAsking = false;
      }
    },
  };
}
