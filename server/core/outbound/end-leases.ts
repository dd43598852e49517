import type { Clock } from '../shared/clock';
import { forEachGuarded } from './for-each-guarded';
import type { OutboundMessage } from './outbound-message';
import type { OutboundRepository, OutboundSettlement } from './ports';
import { leaseEnded } from './second-copy';

export interface EndLeasesDeps {
  readonly outbound: Pick<OutboundRepository, 'listLeaseEnded' | 'settle'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

const mostAtOnce = 500;

/**
 * Ends the claims whose sender died: must-arrive goes back in line and is marked as a second copy, must-not-repeat waits
 * for a person. Returns how many.
 */
export async function endLeases(deps: EndLeasesDeps, communityId: string): Promise<number> {
  const now = deps.clock.now();
  const rows = await deps.outbound.listLeaseEnded(communityId, now, mostAtOnce);
  let ended = 0;
  await forEachGuarded(
    rows,
    async (row) => {
      if (await deps.outbound.settle(row.id, row.attempts, endOf(row, now))) ended += 1;
    },
    deps.onError,
  );
  return ended;
}

function endOf(row: OutboundMessage, now: Date): OutboundSettlement {
  if (row.sendClass === 'must-not-repeat') return { state: 'uncertain', failure: leaseEnded };
  return { state: 'pending', notBefore: now, failure: leaseEnded };
}
