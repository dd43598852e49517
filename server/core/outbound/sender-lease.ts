import type { Clock } from '../shared/clock';
import type { LeaseRepository } from '../shared/leases';
import { accountName } from './budget-names';
import type { Channel } from './channel';
import type { Tenure } from './tenure';

export interface SenderLeaseTimes {
  readonly leaseMs: number;
  /** It is kept at least this often, so that another process takes over soon after ours died, and never before. */
  readonly keepEveryMs: number;
  /** How often a process that stands by asks. */
  readonly standbyMs: number;
}

export const senderLeaseTimes: SenderLeaseTimes = { leaseMs: 10_000, keepEveryMs: 4_000, standbyMs: 2_000 };

export interface SenderLeaseDeps {
  readonly leases: LeaseRepository;
  readonly channel: Pick<Channel, 'name' | 'account'>;
  /** This process and start: never used again by another. */
  readonly holder: string;
  readonly clock: Clock;
  readonly times?: SenderLeaseTimes;
}

export interface SenderLease {
  /** What this process may do for the account now, null when another does it; asks the store only when the lease runs low. */
  keep(communityId: string): Promise<Tenure | null>;
  release(communityId: string): Promise<void>;
}

/**
 * This part of the lease is not used for sending. Two processes know the store's time to half a second each (a sample that
 * took over a second is not believed), and the message still has to get from here to the wire: a second of the ten.
 */
const unusedPart = 0.1;

/** One sender an account: two processes of one login must not both speak. */
export function createSenderLease(deps: SenderLeaseDeps): SenderLease {
  const { leaseMs, keepEveryMs } = deps.times ?? senderLeaseTimes;
  let held: { readonly name: string; readonly untilMs: number; readonly tenure: Tenure } | null = null;
  return {
    async keep(communityId) {
      const now = deps.clock.now().getTime();
      const wanted = `sender/${accountName(deps.channel)}`;
      const leftMs = held ? held.untilMs - now : 0;
      // More than a whole lease left means that the clock was set back.
      if (held?.name === wanted && leftMs > leaseMs - keepEveryMs && leftMs <= leaseMs) return held.tenure;
      if (held && held.name !== wanted) await deps.leases.release(communityId, held.name, deps.holder);
      const untilMs = now + leaseMs;
      const taken = await deps.leases.take(
        communityId,
        wanted,
        deps.holder,
        new Date(now),
        new Date(untilMs),
      );
      const leaveBefore = new Date(untilMs - leaseMs * unusedPart);
      held = taken && { name: wanted, untilMs, tenure: { fencing: taken.fencing, leaveBefore } };
      return held?.tenure ?? null;
    },
    async release(communityId) {
      if (!held) return;
      await deps.leases.release(communityId, held.name, deps.holder);
      held = null;
    },
  };
}
