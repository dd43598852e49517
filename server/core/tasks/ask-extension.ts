import type { Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import { asAccepted } from './accept-task';
import {
  changeTask,
  tellOthers,
  type ChangedTask,
  type ChangeTaskDeps,
  type TaskMoveInput,
} from './change-task';
import { checkDue } from './due-time';
import { extensionAsked, extensionNotLater, nobodyDecides, reasonMissing } from './errors';
import { nameOf, secretaryOf, streetOf } from './names';
import { sayOfTask } from './sayings';
import type { Task } from './task';

export interface AskExtensionInput extends TaskMoveInput {
  readonly reason: string;
  readonly until: Date;
}

/**
 * 延期: the owner asks for more time; whoever gave the task decides. Nothing moves before that. Throws `tasks.not-yours`,
 * `tasks.ended`, `tasks.reason-missing`, `tasks.extension-asked`, `tasks.extension-not-later`, and as giving does on the date.
 */
export function askExtension(deps: ChangeTaskDeps, input: AskExtensionInput): Promise<ChangedTask> {
  const { grid, cause, until, reason } = input;
  return changeTask(deps, input, (task) =>
    asAccepted(task, input, () => {
      if (task.extension) throw extensionAsked(task, task.extension.approverId);
      if (reason.trim() === '') throw reasonMissing(task, '延期');
      checkDue(deps.calendar(grid), until, cause.at);
      if (until <= task.dueAt) throw extensionNotLater(task);
      const approverId = approverOf(task, grid, cause.at);
      return {
        patch: { extension: { until, reason, askedAt: cause.at, approverId } },
        events: [{ kind: 'extension-asked', note: reason, to: until.toISOString() }],
        messages: tellOthers(
          cause,
          [approverId],
          sayOfTask('task-extension-asked', {
            number: task.number.label,
            title: task.title,
            owner: nameOf(grid, task.ownerId),
            reason,
            dueAt: task.dueAt.toISOString(),
            until: until.toISOString(),
          }),
        ),
      };
    }),
  );
}

/** The giver, never the owner; who is on leave is passed over as long as there is somebody else: the secretary, the street. */
function approverOf(task: Task, grid: Grid, at: Date): string {
  const chain = [task.giverId, secretaryOf(grid), streetOf(grid)].filter(
    (id): id is string => id !== null && id !== task.ownerId,
  );
  const approverId = chain.find((id) => !isOnLeave(grid, id, at)) ?? chain[0];
  if (!approverId) throw nobodyDecides();
  return approverId;
}
