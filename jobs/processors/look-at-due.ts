import type { Due, DueKind } from '../../server/core/deadlines/due';
import type { DueRepository } from '../../server/core/deadlines/ports';
import type { Clock } from '../../server/core/shared/clock';
import type { Processor } from '../queues/consumer';

/** What is done for each kind. A handler asks the facts and may run twice: its effect is one write under a key. */
export type DueHandlers = Readonly<Record<DueKind, (due: Due) => Promise<void>>>;

export interface LookAtDueDeps {
  readonly dues: Pick<DueRepository, 'find' | 'markDone'>;
  readonly clock: Clock;
  readonly handlers: DueHandlers;
}

/** Does what is due, if it is: a wake-up may be early, late, doubled or about something long done. */
export const lookAtDue =
  (deps: LookAtDueDeps): Processor<'look-at-due'> =>
  async ({ dueId }) => {
    const due = await deps.dues.find(dueId);
    if (due?.state !== 'waiting' || due.dueAt > deps.clock.now()) return;
    await deps.handlers[due.kind](due);
    await deps.dues.markDone(due.id);
  };
