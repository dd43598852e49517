import type { DueTime } from '../../server/core/deadlines/due';
import type { DueRepository } from '../../server/core/deadlines/ports';
import { armDues, armHorizonMs } from '../../server/core/outbound/arm-dues';
import { forEachGuarded } from '../../server/core/outbound/for-each-guarded';
import { jobKey } from '../../server/core/outbound/job-key';
import type { Clock } from '../../server/core/shared/clock';
import type { JobQueue } from '../../server/core/shared/job-queue';
import type { Processor } from '../queues/consumer';

export interface SweepDuesDeps {
  readonly dues: Pick<DueRepository, 'listWaiting' | 'listTimes'>;
  readonly lookAtDue: Processor<'look-at-due'>;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  /** Keys of the looks that Redis holds; absent or null: nobody knows, so all are asked for again. */
  readonly heldLooks?: () => Promise<ReadonlySet<string> | null>;
  /** Told of what falls due before the next sweep is over. */
  readonly onComing?: (due: DueTime) => void;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

export interface SweptDues {
  readonly looked: number;
  /** In the store and not in Redis until now. */
  readonly armed: number;
}

const mostAtOnce = 10_000;
// The next sweep comes within a minute, and is given some time to look.
const comingMs = 70_000;

/**
 * Arms what falls due within the horizon and Redis does not hold, the nearest first, and meanwhile looks at what is due by
 * now, whether or not a job said so: a backlog does not keep what comes next from its time.
 */
export async function sweepDues(deps: SweepDuesDeps, communityId: string): Promise<SweptDues> {
  const now = deps.clock.now();
  const dueNow = await deps.dues.listWaiting(communityId, now, mostAtOnce);
  const look = forEachGuarded(dueNow, (due) => deps.lookAtDue({ dueId: due.id }), deps.onError);
  const [armed] = await Promise.all([arm(deps, communityId, now), look]);
  return { looked: dueNow.length, armed };
}

async function arm(deps: SweepDuesDeps, communityId: string, now: Date): Promise<number> {
  const until = new Date(now.getTime() + armHorizonMs);
  const near = await deps.dues.listTimes(communityId, now, until, mostAtOnce);
  const next = new Date(now.getTime() + comingMs);
  near.filter(({ dueAt }) => dueAt <= next).forEach((due) => deps.onComing?.(due));
  const held = near.length === 0 ? null : ((await deps.heldLooks?.()) ?? null);
  const missing = held ? near.filter(({ id }) => !held.has(jobKey('look-at-due', id))) : near;
  await armDues(deps.queue, missing, now);
  return missing.length;
}
