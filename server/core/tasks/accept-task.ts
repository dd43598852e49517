import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import {
  changeTask,
  joinMoves,
  noMove,
  tellOthers,
  type ChangedTask,
  type ChangeTaskDeps,
  type TaskMove,
  type TaskMoveInput,
} from './change-task';
import { taskEnded, taskNotYours } from './errors';
import { nameOf, streetOf } from './names';
import { sayOfTask } from './sayings';
import { isOpen, lacksOf, type Task } from './task';

/**
 * 收到: the owner takes it, the giver hears it. A department's task without money is told to the street as well. Accepting it
 * again changes nothing. Throws `tasks.ended`, `tasks.not-yours`.
 */
export function acceptTask(deps: ChangeTaskDeps, input: TaskMoveInput): Promise<ChangedTask> {
  return changeTask(deps, input, (task) => asAccepted(task, input, () => noMove));
}

/** A move of the owner that presupposes acceptance: both in one write. */
export function asAccepted(
  task: Task,
  { grid, cause }: Pick<TaskMoveInput, 'grid' | 'cause'>,
  then: () => TaskMove,
): TaskMove {
  if (task.ownerId !== cause.byId) throw taskNotYours(task);
  if (!isOpen(task)) throw taskEnded(task);
  return task.state === 'accepted' ? then() : joinMoves(accept(task, grid, cause), then());
}

function accept(task: Task, grid: Grid, cause: Cause): TaskMove {
  const told = sayOfTask('task-accepted-told', {
    number: task.number.label,
    title: task.title,
    owner: nameOf(grid, task.ownerId),
    dueAt: task.dueAt.toISOString(),
  });
  const unfunded = tellUnfunded(task, grid, cause);
  const hearsMore = unfunded.map(({ target }) => (target.kind === 'person' ? target.personId : null));
  return {
    patch: { state: 'accepted' },
    events: [{ kind: 'accepted', note: null, to: task.ownerId }],
    messages: [
      ...tellOthers(
        cause,
        [task.giverId].filter((id) => !hearsMore.includes(id)),
        told,
      ),
      ...unfunded,
    ],
  };
}

function tellUnfunded(task: Task, grid: Grid, cause: Cause): TaskMove['messages'] {
  const lacks = lacksOf(task);
  if (task.source.kind === 'staff' || !lacks.funding) return [];
  const told = sayOfTask('task-unfunded-told', {
    number: task.number.label,
    title: task.title,
    department: task.source.name,
    owner: nameOf(grid, task.ownerId),
    mayDecide: !lacks.authority,
  });
  return tellOthers(cause, [streetOf(grid)], told);
}
