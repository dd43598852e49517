import type { BudgetRepository } from '../../server/core/outbound/ports';
import { forEachGuarded } from '../../server/core/outbound/for-each-guarded';
import type { RecurringWork } from './recurring';

export interface RunRecurringDeps {
  readonly recurring: readonly RecurringWork[];
  /** Remembers when each was run last: the same "from what to what" write that budgets need. */
  readonly lastRuns: Pick<BudgetRepository, 'find' | 'advance'>;
  readonly onError: (error: unknown) => void;
}

/** Runs what is due, then notes it: work that throws is run again a minute later. */
export async function runRecurring(deps: RunRecurringDeps, communityId: string, now: Date): Promise<number> {
  let ran = 0;
  await forEachGuarded(
    deps.recurring,
    async (work) => {
      const name = `recurring/${work.name}`;
      const lastRun = await deps.lastRuns.find(communityId, name);
      if (!work.isDue(now, lastRun)) return;
      await work.run(now);
      await deps.lastRuns.advance(communityId, name, lastRun, now);
      ran += 1;
    },
    deps.onError,
  );
  return ran;
}
