import type { MessageRepository } from '../../server/core/messages/ports';
import type { Clock } from '../../server/core/shared/clock';

export interface EndLeasesOfGoneDeps {
  readonly clock: Clock;
  readonly communityId: string;
  readonly messages: Pick<MessageRepository, 'listLeaseHolders' | 'endLeases'>;
  readonly isGone: (holder: string) => boolean;
}

/** Messages that a dead bot had in hand are free at once; a lease would hold them for 30 s. */
export async function endLeasesOfGone(deps: EndLeasesOfGoneDeps): Promise<void> {
  const holders = await deps.messages.listLeaseHolders(deps.communityId, deps.clock.now());
  const gone = holders.filter(deps.isGone);
  if (gone.length > 0) await deps.messages.endLeases(deps.communityId, gone);
}
