import { bundleRules } from './bundle-rules';
import { chooseBundle } from './choose-next';
import type { OutboundMessage } from './outbound-message';
import type { Claim, OpenOutbound, OutboundRepository } from './ports';

/** What a sender takes rows from and gives them back to. */
export interface SenderLine extends Pick<OutboundRepository, 'claimNext' | 'settle'> {
  /** Claims what may go out in one message with a row that was just claimed, oldest first; empty when nothing does. */
  claimBundle(first: OutboundMessage, by: Claim): Promise<readonly OutboundMessage[]>;
}

/** Of all that is open, claims what goes with the first row; what another sender takes meanwhile is left to it. */
export async function claimBundle(
  outbound: Pick<OutboundRepository, 'claim'>,
  open: Iterable<OpenOutbound>,
  first: OutboundMessage,
  by: Claim,
): Promise<readonly OutboundMessage[]> {
  const claimed: OutboundMessage[] = [];
  const others = first.bundle ? bundleRules[first.bundle].mostRows - 1 : 0;
  for (const row of chooseBundle(open, first, by.now).slice(0, others)) {
    const taken = await outbound.claim(row.id, row.attempts, by);
    if (taken) claimed.push(taken);
  }
  return claimed;
}

const mostOpen = 5_000;

/** The line as the store knows it, asked each time: where a sender remembers nothing. */
export function storedLine(outbound: OutboundRepository): SenderLine {
  return {
    claimNext: (communityId, by) => outbound.claimNext(communityId, by),
    settle: (id, attempts, change) => outbound.settle(id, attempts, change),
    async claimBundle(first, by) {
      if (!first.bundle) return [];
      const open = await outbound.listOpen(first.communityId, mostOpen);
      return claimBundle(outbound, open ?? [], first, by);
    },
  };
}
