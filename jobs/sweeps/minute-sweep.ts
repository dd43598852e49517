import { endLeases } from '../../server/core/outbound/end-leases';
import { jobKey } from '../../server/core/outbound/job-key';
import type { OutboundRepository } from '../../server/core/outbound/ports';
import type { LeaseRepository } from '../../server/core/shared/leases';
import { runRecurring, type RunRecurringDeps } from './run-recurring';
import { sweepDues, type SweepDuesDeps } from './sweep-dues';
import { sweepOutboxes, type SweepOutboxesDeps } from './sweep-outboxes';

export interface SweepDeps
  extends Omit<SweepOutboxesDeps, 'outbound' | 'dues'>, Omit<SweepDuesDeps, 'dues'>, RunRecurringDeps {
  readonly communityId: string;
  /** This process and start. */
  readonly holder: string;
  readonly leases: LeaseRepository;
  readonly outbound: Pick<OutboundRepository, 'insertMany' | 'listLeaseEnded' | 'settle' | 'expire'>;
  readonly dues: SweepOutboxesDeps['dues'] & SweepDuesDeps['dues'];
}

/** What one sweep did. */
export interface SweepFigures {
  readonly copied: number;
  readonly emptied: number;
  readonly leasesEnded: number;
  readonly expired: number;
  readonly looked: number;
  readonly armed: number;
  readonly recurringRun: number;
  /** Items and steps that threw; the others were done all the same. */
  readonly failed: number;
}

export interface Sweep {
  /** null when another process sweeps. Never throws for an item: see `failed`. */
  runOnce(): Promise<SweepFigures | null>;
}

const leaseName = 'sweep';
// Short, so that the next process soon takes over from a dead one; two sweeps at once would do no harm.
const leaseMs = 30_000;

/** Makes good whatever a crash, a lost Redis or a lost wake-up left undone; it alone can run the system. */
export function createSweep(deps: SweepDeps): Sweep {
  return {
    async runOnce() {
      const now = deps.clock.now();
      const until = new Date(now.getTime() + leaseMs);
      if (!(await deps.leases.take(deps.communityId, leaseName, deps.holder, now, until))) return null;
      try {
        return await sweep(deps, now);
      } finally {
        await deps.leases.release(deps.communityId, leaseName, deps.holder);
      }
    },
  };
}

async function sweep(given: SweepDeps, now: Date): Promise<SweepFigures> {
  const { communityId } = given;
  let failed = 0;
  const onError = (error: unknown): void => {
    failed += 1;
    given.onError(error);
  };
  const deps = { ...given, onError };
  const step = async <T>(work: () => Promise<T>, none: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      onError(error);
      return none;
    }
  };
  const outboxes = await step(() => sweepOutboxes(deps, communityId), { copied: 0, emptied: 0 });
  const leasesEnded = await step(() => endLeases(deps, communityId), 0);
  const expired = await step(() => deps.outbound.expire(communityId, now), 0);
  if (outboxes.copied + leasesEnded > 0) await step(() => wakeSender(deps, now), undefined);
  const dues = await step(() => sweepDues(deps, communityId), { looked: 0, armed: 0 });
  const recurringRun = await step(() => runRecurring(deps, communityId, now), 0);
  return { ...outboxes, leasesEnded, expired, ...dues, recurringRun, failed };
}

function wakeSender({ queue, communityId }: SweepDeps, now: Date): Promise<void> {
  const key = jobKey('wake-sender', `sweep/${now.getTime()}`);
  return queue.enqueue('wake-sender', { communityId }, { key, at: null });
}
