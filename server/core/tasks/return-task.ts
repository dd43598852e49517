import {
  changeTask,
  tellOthers,
  type ChangedTask,
  type ChangeTaskDeps,
  type TaskMoveInput,
} from './change-task';
import { reasonMissing, taskEnded, taskNotYours } from './errors';
import { nameOf } from './names';
import { sayOfTask } from './sayings';
import { isOpen } from './task';

export interface ReturnTaskInput extends TaskMoveInput {
  readonly reason: string;
}

/** 退回: the owner gives it back with a reason. Throws `tasks.reason-missing`, `tasks.ended`, `tasks.not-yours`. */
export function returnTask(deps: ChangeTaskDeps, input: ReturnTaskInput): Promise<ChangedTask> {
  const { grid, cause, reason } = input;
  return changeTask(deps, input, (task) => {
    if (task.ownerId !== cause.byId) throw taskNotYours(task);
    if (!isOpen(task)) throw taskEnded(task);
    if (reason.trim() === '') throw reasonMissing(task, '退回');
    return {
      patch: { state: 'returned', endedAt: cause.at, extension: null },
      events: [{ kind: 'returned', note: reason, to: task.giverId }],
      messages: tellOthers(
        cause,
        [task.giverId],
        sayOfTask('task-returned-told', {
          number: task.number.label,
          title: task.title,
          owner: nameOf(grid, task.ownerId),
          reason,
        }),
      ),
    };
  });
}
