import type { FeedSource, Grid } from '../../grid/grid';
import type { FeedRecord } from './feed-record';
import type { FeedRecordRepository, SourceStateRepository } from './ports';
import type { SourceState } from './source-state';

export interface SourceStanding {
  readonly source: FeedSource;
  /** Null: it was never asked. */
  readonly state: SourceState | null;
  /** What waits for a person, longest waiting first. */
  readonly held: readonly FeedRecord[];
}

export interface ListSourcesDeps {
  readonly sourceStates: Pick<SourceStateRepository, 'list'>;
  readonly feedRecords: Pick<FeedRecordRepository, 'listInState'>;
}

const mostHeld = 500;

/** How it stands with each source, in the order of the files. */
export async function listSources(deps: ListSourcesDeps, grid: Grid): Promise<readonly SourceStanding[]> {
  const communityId = grid.community.id;
  const [states, held] = await Promise.all([
    deps.sourceStates.list(communityId),
    deps.feedRecords.listInState(communityId, 'held', mostHeld),
  ]);
  return (grid.sources ?? []).map((source) => ({
    source,
    state: states.find(({ sourceId }) => sourceId === source.id) ?? null,
    held: held.filter(({ sourceId }) => sourceId === source.id),
  }));
}
