import type { Clock } from '../shared/clock';
import type { LeaseRepository } from '../shared/leases';
import type { Channel } from './channel';

export interface SenderLeaseDeps {
  readonly leases: LeaseRepository;
  readonly channel: Pick<Channel, 'name' | 'account'>;
  /** This process and start: never used again by another. */
  readonly holder: string;
  readonly clock: Clock;
}

export interface SenderLease {
  /** Whether this process may send for the account now; asks the store only when the lease runs low. */
  keep(communityId: string): Promise<boolean>;
  release(communityId: string): Promise<void>;
}

const leaseMs = 10_000;
/** It is kept at least this often, so that another process takes over soon after ours died, and never before. */
export const keepEveryMs = 4_000;

/** One sender an account: two processes of one login must not both speak. */
export function createSenderLease(deps: SenderLeaseDeps): SenderLease {
  let name: string | null = null;
  let until = 0;
  return {
    async keep(communityId) {
      const now = deps.clock.now().getTime();
      const wanted = `sender/${deps.channel.name}/${deps.channel.account}`;
      const left = until - now;
      // More than a whole lease left means that the clock was set back.
      if (name === wanted && left > leaseMs - keepEveryMs && left <= leaseMs) return true;
      if (name !== null && name !== wanted) await deps.leases.release(communityId, name, deps.holder);
      const end = new Date(now + leaseMs);
      const taken = await deps.leases.take(communityId, wanted, deps.holder, new Date(now), end);
      name = taken ? wanted : null;
      until = taken ? end.getTime() : 0;
      return taken !== null;
    },
    async release(communityId) {
      if (name === null) return;
      await deps.leases.release(communityId, name, deps.holder);
      name = null;
    },
  };
}
