import type { DueRepository } from '../../server/core/deadlines/ports';
import { armDues, armHorizonMs } from '../../server/core/outbound/arm-dues';
import { forEachGuarded } from '../../server/core/outbound/for-each-guarded';
import type { Clock } from '../../server/core/shared/clock';
import type { JobQueue } from '../../server/core/shared/job-queue';
import type { Processor } from '../queues/consumer';

export interface SweepDuesDeps {
  readonly dues: Pick<DueRepository, 'listWaiting'>;
  readonly lookAtDue: Processor<'look-at-due'>;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

export interface SweptDues {
  readonly looked: number;
  readonly armed: number;
}

const mostAtOnce = 10_000;

/** Looks at what is due by now, whether or not a job said so, and arms what falls due within the horizon. */
export async function sweepDues(deps: SweepDuesDeps, communityId: string): Promise<SweptDues> {
  const now = deps.clock.now();
  const until = new Date(now.getTime() + armHorizonMs);
  const dueNow = await deps.dues.listWaiting(communityId, now, mostAtOnce);
  await forEachGuarded(dueNow, (due) => deps.lookAtDue({ dueId: due.id }), deps.onError);
  const near = await deps.dues.listWaiting(communityId, until, mostAtOnce);
  const later = near.filter((due) => due.dueAt > now);
  await armDues(deps.queue, later, now);
  return { looked: dueNow.length, armed: later.length };
}
