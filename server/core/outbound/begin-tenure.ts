import type { Clock } from '../shared/clock';
import { accountBuckets, accountName } from './budget-names';
import type { SendBudget } from './budgets';
import type { Channel } from './channel';
import { endClaims } from './end-leases';
import type { BudgetRepository, OutboundRepository } from './ports';

export interface BeginTenureDeps {
  readonly budgets: Pick<BudgetRepository, 'find' | 'advance'>;
  readonly budget: SendBudget;
  readonly channel: Pick<Channel, 'name' | 'account'>;
  readonly outbound: Pick<OutboundRepository, 'listClaimedBefore' | 'settle'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

const mostTries = 5;
const mostAtOnce = 500;

/**
 * What a process does once before it sends for an account. First it leaves its number on the account's buckets, so that an
 * earlier sender that wakes up takes no token any more; then it ends the claims that one left behind, so that nobody is
 * written to out of order. False when a later sender was there already. May run again.
 */
export async function beginTenure(
  deps: BeginTenureDeps,
  communityId: string,
  fencing: number,
): Promise<boolean> {
  for (const { name } of accountBuckets(deps.channel, deps.budget)) {
    if (!(await leaveNumber(deps, communityId, name, fencing))) return false;
  }
  const account = accountName(deps.channel);
  for (;;) {
    const rows = await deps.outbound.listClaimedBefore(communityId, account, fencing, mostAtOnce);
    const ended = await endClaims(deps, rows, deps.clock.now());
    if (rows.length < mostAtOnce || ended === 0) return true;
  }
}

/** The bucket stays as full as it is; one that was never used begins full. */
async function leaveNumber(
  { budgets, clock }: BeginTenureDeps,
  communityId: string,
  name: string,
  fencing: number,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const seen = await budgets.find(communityId, name);
    if (await budgets.advance(communityId, name, seen, seen ?? clock.now(), fencing)) return true;
  }
  return false;
}
