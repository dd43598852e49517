import { dueHandlers } from '../../../../jobs/processors/due-handlers';
import { lookAtDue, type DueHandlers } from '../../../../jobs/processors/look-at-due';
import type { Due } from '../../../core/deadlines/due';
import { acceptStepOf } from '../../../core/requests/accept-dues';
import { clockworkOf } from '../../../core/requests/clockwork';
import { reasonOf } from '../../../core/shared/reason-of';
import { isNobodyLeft } from '../invariants/ladder-climbed';
import type { YearWorld } from './year-world';

const handledTwice = 0.03;

/** What the jobs do about a due that has come, now and then twice. */
export function createDueLook(world: YearWorld): (dueId: string) => Promise<void> {
  const { deps, record } = world;
  const handlers = dueHandlers(deps);
  const run = async (due: Due): Promise<void> => {
    await handlers[due.kind](due);
    if (world.dice.chance(handledTwice)) await handlers[due.kind](due);
  };
  const ofKinds: DueHandlers = {
    'open-unconfirmed': run,
    'look-at-request': run,
    'accept-step': async (due) => {
      const before = world.peek(due.subject.id);
      await run(due);
      const after = world.peek(due.subject.id);
      if (!before || !after || before.version !== after.version) return;
      const grid = await world.loadGrid();
      // Accepted, or a step of an assignment that is over.
      if (before.state !== 'assigned' || !acceptStepOf(due, before, clockworkOf(deps, grid))) return;
      const nobodyLeft = isNobodyLeft(grid, before, world.now());
      record.silentSteps.push({ dueId: due.id, requestId: before.id, isNobodyLeft: nobodyLeft });
    },
    'boundary-begins': run,
    'look-at-task': run,
    'look-at-notice': run,
    'open-calls': run,
    'end-calls': run,
    'look-at-call': run,
    'leave-begins': run,
    'leave-ends': run,
    'leave-unanswered': run,
    'duty-unconfirmed': run,
    'forget-offer': run,
  };
  const look = lookAtDue({
    dues: deps.dues,
    clock: deps.clock,
    handlers: ofKinds,
    isStoreTrouble: () => false,
    tellSetAside: () => Promise.resolve(),
    onFailure: (dueId, reason, _tries, error) =>
      void record.failures.push(`${dueId}: ${reason} ${reasonOf(error)}`),
  });
  return (dueId) => look({ dueId });
}
