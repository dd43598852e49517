import { asAccepted } from './accept-task';
import {
  changeTask,
  tellOthers,
  type ChangedTask,
  type ChangeTaskDeps,
  type TaskMoveInput,
} from './change-task';
import { nameOf } from './names';
import { sayOfTask } from './sayings';
import { isLate } from './task-clocks';

export interface FinishTaskInput extends TaskMoveInput {
  readonly note: string | null;
}

/** 完成: the owner says it is done; the giver hears it, and whether it was late. Throws `tasks.ended`, `tasks.not-yours`. */
export function finishTask(deps: ChangeTaskDeps, input: FinishTaskInput): Promise<ChangedTask> {
  const { grid, cause, note } = input;
  return changeTask(deps, input, (task) =>
    asAccepted(task, input, () => ({
      patch: { state: 'done', endedAt: cause.at, extension: null },
      events: [{ kind: 'done', note, to: null }],
      messages: tellOthers(
        cause,
        [task.giverId],
        sayOfTask('task-done-told', {
          number: task.number.label,
          title: task.title,
          owner: nameOf(grid, task.ownerId),
          note,
          late: isLate(task, { grid, calendar: deps.calendar(grid) }, cause.at),
        }),
      ),
    })),
  );
}
