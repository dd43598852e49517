import { clerkOnDutyAt } from '../../../server/core/grid/reachable-holder';
import { findPostOfKind } from '../../../server/core/grid/find-post';
import type { GridRepository } from '../../../server/core/grid/ports';
import { noticeTo, toOutboxMessages } from '../../../server/core/outbound/draft-message';
import type { Relay } from '../../../server/core/outbound/change-record';
import { sayOfBot } from '../../wording/bot-sayings';

export interface TellGapDeps {
  readonly communityId: string;
  readonly grid: GridRepository;
  readonly relay: Relay;
}

export interface Gap {
  readonly channel: string;
  readonly account: string;
  readonly from: Date;
  readonly to: Date;
}

const mostNames = 6;

/** Tells the clerk in which rooms something may have been said that nobody heard; the same gap once. */
export async function tellGap(deps: TellGapDeps, { channel, account, from, to }: Gap): Promise<void> {
  const grid = await deps.grid.load(deps.communityId);
  const post = findPostOfKind(grid, 'clerk');
  const clerk = post && clerkOnDutyAt(grid, { post, at: to, exceptIds: [] });
  if (!clerk || grid.rooms.length === 0) return;
  const names = grid.rooms.map(({ name }) => name);
  const rooms = names.length > mostNames ? [...names.slice(0, mostNames), `等${names.length}个群`] : names;
  const told = sayOfBot('gap-told', { rooms, from: from.toISOString(), to: to.toISOString() });
  const cause = `gap/${channel}/${account}/${from.toISOString()}`;
  await deps.relay(deps.communityId, toOutboxMessages(cause, null, [noticeTo(clerk.personId, told)]));
}
