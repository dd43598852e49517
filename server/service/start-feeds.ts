import { pollSources, type PolledSources } from '../../jobs/sweeps/poll-sources';
import type { Grid } from '../core/grid/grid';
import type { GridRepository } from '../core/grid/ports';
import type { Timers } from '../core/outbound/timers';
import { createAskUrl } from '../feeds/poll/ask-url';
import { readFeedKeys } from '../feeds/poll/feed-keys';
import { lanes, pollLane, type Lane } from '../feeds/poll/poll-lane';
import type { PollSourceDeps } from '../feeds/poll/poll-source';
import { serveFeeds, type ServedFeeds } from '../feeds/recorded/serve-feeds';
import type { Config } from '../platform/config';

export interface StartFeedsDeps extends Omit<PollSourceDeps, 'ask' | 'keys'> {
  readonly communityId: string;
  readonly grid: GridRepository;
  readonly timers: Timers;
  readonly config: Pick<Config, 'recordedFeeds' | 'feedKeys'>;
}

/** Asks the sources of notices as they fall due: this process alone ever asks them. */
export async function startFeeds(deps: StartFeedsDeps): Promise<PolledSources> {
  const { config, communityId, onError } = deps;
  const served = await serveRecorded(deps);
  let sources: Grid['sources'] = [];
  const ask = createAskUrl({ ...deps, recordedPort: served?.port ?? null }, () =>
    (sources ?? []).map(({ url }) => url),
  );
  const round = (lane: Lane) => async (): Promise<Date | null> => {
    const grid = await deps.grid.load(communityId);
    sources = grid.sources ?? [];
    const keys = readFeedKeys(config.feedKeys) ?? new Map();
    const polled = await pollLane({ ...deps, ask, keys, holder: `${deps.holder}/${lane}` }, grid, lane);
    return polled.nextAskAt;
  };
  const { timers, clock } = deps;
  const polled = lanes.map((lane) => pollSources({ round: round(lane), timers, clock, onError }));
  return {
    async stop() {
      await Promise.all(polled.map((one) => one.stop()));
      await served?.close();
    },
  };
}

/** A folder that is not there turns them off; the process does its other work. */
async function serveRecorded({ config, clock, onError }: StartFeedsDeps): Promise<ServedFeeds | null> {
  if (config.recordedFeeds === null) return null;
  try {
    return await serveFeeds({ folder: config.recordedFeeds, port: 0, clock });
  } catch (error) {
    onError(error);
    return null;
  }
}
