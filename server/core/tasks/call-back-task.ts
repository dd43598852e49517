import {
  changeTask,
  tellOthers,
  type ChangedTask,
  type ChangeTaskDeps,
  type TaskMoveInput,
} from './change-task';
import { callBackOver, taskEnded, taskGiverOnly } from './errors';
import { nameOf } from './names';
import { sayOfTask } from './sayings';
import { isOpen } from './task';

const callBackMs = 10 * 60_000;

/**
 * 撤回: for ten minutes whoever gave it may take it back. Throws `tasks.giver-only`, `tasks.ended`, `tasks.call-back-over`.
 */
export function callBackTask(deps: ChangeTaskDeps, input: TaskMoveInput): Promise<ChangedTask> {
  const { grid, cause } = input;
  return changeTask(deps, input, (task) => {
    if (task.giverId !== cause.byId) throw taskGiverOnly(task);
    if (!isOpen(task)) throw taskEnded(task);
    if (cause.at.getTime() - task.givenAt.getTime() > callBackMs) throw callBackOver(task);
    return {
      patch: { state: 'called-back', endedAt: cause.at, extension: null },
      events: [{ kind: 'called-back', note: null, to: null }],
      messages: tellOthers(
        cause,
        [task.ownerId],
        sayOfTask('task-called-back-told', {
          number: task.number.label,
          title: task.title,
          giver: nameOf(grid, task.giverId),
        }),
      ),
    };
  });
}
