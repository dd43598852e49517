import type { Grid } from '../../core/grid/grid';
import type { GridRepository } from '../../core/grid/ports';
import type { SourceStateRepository } from '../../core/notices/feeds/ports';
import type { NoticeRepository } from '../../core/notices/ports';
import type { RequestRepository } from '../../core/requests/ports';
import type { Clock } from '../../core/shared/clock';
import type { CallLimit } from './call-limit';
import type { PublicHosts } from './public-hosts';
import { noCommunityYet } from './refusals';

export interface PublicDeps {
  readonly grid: Pick<GridRepository, 'load'>;
  readonly notices: Pick<NoticeRepository, 'listOpen'>;
  readonly requests: Pick<RequestRepository, 'countOpenedSince' | 'countOpenByArea'>;
  readonly sourceStates: Pick<SourceStateRepository, 'list'>;
  /** Whether sources with an address `recorded:…` are asked on this machine. */
  readonly recordedFeeds: boolean;
  readonly findCommunityId: () => Promise<string | null>;
  readonly clock: Clock;
  readonly hosts: PublicHosts;
  /** One for the API and the pages, or each would give its own calls. */
  readonly limit: CallLimit;
  /** Of the hall page that is served now. */
  readonly hallVersion: string;
}

/** The community as it stands, and the moment. Throws `public.no-community`. */
export async function publicView(
  deps: Pick<PublicDeps, 'grid' | 'findCommunityId' | 'clock'>,
): Promise<{ readonly grid: Grid; readonly now: Date }> {
  const communityId = await deps.findCommunityId();
  if (communityId === null) throw noCommunityYet();
  return { grid: await deps.grid.load(communityId), now: deps.clock.now() };
}
