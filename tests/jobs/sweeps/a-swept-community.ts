import { lookAtDue } from '../../../jobs/processors/look-at-due';
import { createSweep, type SweepDeps } from '../../../jobs/sweeps/minute-sweep';
import type { OutboxEntry } from '../../../server/core/outbound/outbox-entry';
import type { HeldOutbox, OutboxHolder } from '../../../server/core/outbound/ports';
import { createHeldOutboxes } from '../../../server/store/memory/create-held-outboxes';
import { createMemoryRepositories } from '../../../server/store/memory/create-memory-repositories';
import { handleEvery } from '../../support/due-handlers';
import { createFakeJobQueue } from '../../support/fake-job-queue';
import { createHandClock } from '../../support/hand-clock';

export const communityId = 'yinxingyuan';

/** Everything a sweep looks after, in memory. `poison` throws when it is looked at. */
export function aSweptCommunity(changes: Partial<SweepDeps> = {}) {
  const clock = createHandClock('2026-06-09T10:00:00+08:00');
  const repositories = createMemoryRepositories({ clock });
  const queue = createFakeJobQueue();
  const held = createHeldOutboxes();
  const errors: unknown[] = [];
  const looked: string[] = [];
  const told: string[] = [];
  const failures: { id: string; reason: string; tries: number }[] = [];
  const see = async ({ id }: { readonly id: string }) => {
    if (id === 'poison') throw new Error('poison');
    looked.push(id);
  };
  const holder: OutboxHolder = {
    listOutboxes: async (id, before, limit) => held.list(id, before, limit),
    emptyOutbox: async (id, version) => void held.empty(id, version),
  };
  const deps: SweepDeps = {
    ...repositories,
    communityId,
    holder: 'jobs-1',
    clock,
    queue,
    holders: [holder],
    lookAtDue: lookAtDue({
      dues: repositories.dues,
      clock: changes.clock ?? clock,
      handlers: handleEvery(see),
      isStoreTrouble: () => false,
      tellSetAside: async (due) => void told.push(due.id),
      onFailure: (id, reason, tries) => void failures.push({ id, reason, tries }),
    }),
    recurring: [],
    lastRuns: repositories.budgets,
    onError: (error) => void errors.push(error),
    ...changes,
  };
  return {
    ...repositories,
    clock,
    queue,
    errors,
    looked,
    told,
    failures,
    deps,
    sweep: createSweep(deps),
    /** A fact written by a process that died right after. */
    leaveBehind: (id: string, ...entries: readonly OutboxEntry[]) =>
      held.write(communityId, id, 1, entries, clock.now()),
    leftBehind: (): readonly HeldOutbox[] => held.list(communityId, new Date(8.64e15), 100),
    states: () => repositories.outbound.countByState(communityId),
  };
}
