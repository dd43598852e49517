import type { DueTime } from '../../server/core/deadlines/due';
import { jobKey } from '../../server/core/outbound/job-key';
import { lookAtDue, type LookAtDueDeps } from './look-at-due';
import { createTimedLooks, type TimedLooksDeps } from './timed-looks';

export interface LooksDeps
  extends Omit<LookAtDueDeps, 'onEarly'>, Pick<TimedLooksDeps, 'timers' | 'onError'> {
  /** Keys of the looks that Redis holds; null when it does not say. */
  readonly heldByRedis: () => Promise<ReadonlySet<string> | null>;
}

// Long enough that the job has come and gone when all is well, short enough that nobody notices when it has not.
const graceMs = 250;

/**
 * The look at what is due, with two sets of timers of this process. `early`: what a job looked at too soon, because Bull fires
 * by each process's clock and the store has its own; a few milliseconds between them would cost a reminder the time until the
 * next sweep. `coming`: what the sweep found due in the coming minute, should no job come.
 */
export function createLooks(deps: LooksDeps) {
  const early = createTimedLooks({ ...deps, look: ({ id }) => look({ dueId: id }) });
  const coming = createTimedLooks({ ...deps, graceMs, look: lookIfUntouched });
  const look = lookAtDue({ ...deps, onEarly: (due) => early.wait(due) });

  /** One that a job has looked at and that failed has its next try at the next sweep. */
  async function lookIfUntouched({ id }: DueTime): Promise<void> {
    const due = await deps.dues.find(id);
    if (due?.state === 'waiting' && due.tries === 0) await look({ dueId: id });
  }

  return {
    look,
    comes: coming.wait,
    async held(): Promise<ReadonlySet<string> | null> {
      const held = await deps.heldByRedis();
      return held && new Set([...held, ...early.ids().map((id) => jobKey('look-at-due', id))]);
    },
    stop: async () => void (await Promise.all([early.stop(), coming.stop()])),
  };
}
