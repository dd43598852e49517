import type { Clock } from '../shared/clock';
import { forEachGuarded } from './for-each-guarded';
import type { OutboundMessage } from './outbound-message';
import type { OutboundRepository, OutboundSettlement } from './ports';
import { leaseEnded } from './second-copy';

interface EndClaimsDeps {
  readonly outbound: Pick<OutboundRepository, 'settle'>;
  readonly onError: (error: unknown) => void;
}

export interface EndLeasesDeps extends EndClaimsDeps {
  readonly outbound: Pick<OutboundRepository, 'listLeaseEnded' | 'settle'>;
  readonly clock: Clock;
}

const mostAtOnce = 500;

/**
 * Ends the claims whose sender died: must-arrive goes back in line and is marked as a second copy, must-not-repeat waits
 * for a person. Returns how many.
 */
export async function endLeases(deps: EndLeasesDeps, communityId: string): Promise<number> {
  const now = deps.clock.now();
  return endClaims(deps, await deps.outbound.listLeaseEnded(communityId, now, mostAtOnce), now);
}

/** The same for claims of which it is known otherwise that their sender is gone. */
export async function endClaims(
  deps: EndClaimsDeps,
  rows: readonly OutboundMessage[],
  now: Date,
): Promise<number> {
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
