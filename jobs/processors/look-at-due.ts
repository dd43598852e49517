import type { Due, DueKind, StoredDue } from '../../server/core/deadlines/due';
import type { DueRepository } from '../../server/core/deadlines/ports';
import type { Clock } from '../../server/core/shared/clock';
import { reasonOf } from '../../server/core/shared/reason-of';
import type { Processor } from '../queues/consumer';

/** What is done for each kind. A handler asks the facts and may run twice: its effect is one write under a key. */
export type DueHandlers = Readonly<Record<DueKind, (due: Due) => Promise<void>>>;

export interface LookAtDueDeps {
  readonly dues: Pick<DueRepository, 'find' | 'markDone' | 'recordFailure' | 'setAside'>;
  readonly clock: Clock;
  readonly handlers: DueHandlers;
  /** Given what was looked at before its time; absent: the next sweep has to find it. */
  readonly onEarly?: (due: StoredDue) => void;
  /** The store is to blame and not the item: it waits as long as that takes, and no try is counted. */
  readonly isStoreTrouble: (error: unknown) => boolean;
  /** Tells the clerk, under a key of the item, so that doing it twice says it once. */
  readonly tellSetAside: (due: StoredDue) => Promise<void>;
  readonly onFailure: (dueId: string, reason: string, tries: number, error: unknown) => void;
}

const mostTries = 3;

/**
 * Does what is due, if it is: a wake-up may be early, late, doubled or about something long done. What throws is tried again
 * by the next sweep, three times in all, and then set aside with its reason. Throws when the store gives no answer.
 */
export const lookAtDue =
  (deps: LookAtDueDeps): Processor<'look-at-due'> =>
  async ({ dueId }) => {
    const due = await deps.dues.find(dueId);
    if (due?.state !== 'waiting') return;
    if (due.dueAt > deps.clock.now()) return deps.onEarly?.(due);
    try {
      await deps.handlers[due.kind](due);
    } catch (error) {
      if (deps.isStoreTrouble(error)) throw error;
      return recordFailure(deps, due, error);
    }
    await deps.dues.markDone(due.id);
  };

async function recordFailure(deps: LookAtDueDeps, due: StoredDue, error: unknown): Promise<void> {
  const reason = reasonOf(error);
  const tries = await deps.dues.recordFailure(due.id);
  deps.onFailure(due.id, reason, tries, error);
  if (tries < mostTries) return;
  // Told first: whoever dies in between is repeated by the next sweep, and the notice has a key.
  await tell(deps, due);
  await deps.dues.setAside(due.id, reason, deps.clock.now());
}

/** What broke the item may break the notice about it too; then the figures have to do. */
async function tell(deps: LookAtDueDeps, due: StoredDue): Promise<void> {
  try {
    await deps.tellSetAside(due);
  } catch (error) {
    if (deps.isStoreTrouble(error)) throw error;
    deps.onFailure(due.id, `notice: ${reasonOf(error)}`, mostTries, error);
  }
}
