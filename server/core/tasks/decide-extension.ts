import {
  changeTask,
  tellOthers,
  type ChangedTask,
  type ChangeTaskDeps,
  type TaskMoveInput,
} from './change-task';
import { dueInPast, extensionDecided, noExtension, notApprover, taskEnded } from './errors';
import { nameOf } from './names';
import { sayOfTask } from './sayings';
import { isOpen, type AskedExtension, type Task } from './task';

export interface DecideExtensionInput extends TaskMoveInput {
  readonly approved: boolean;
  /** Why not. */
  readonly reason: string | null;
}

/**
 * 同意 or 不同意: whoever was asked decides, or the giver; never who asked. Of two at once one wins, the other is told. Throws
 * `tasks.no-extension`, `tasks.extension-decided`, `tasks.not-approver`, `tasks.ended`, `tasks.due-in-past`.
 */
export function decideExtension(deps: ChangeTaskDeps, input: DecideExtensionInput): Promise<ChangedTask> {
  const { grid, cause, approved, reason } = input;
  return changeTask(deps, input, (task) => {
    const { until } = openExtension(task, cause.byId);
    if (approved && until <= cause.at) throw dueInPast(until);
    const dueAt = approved ? until : task.dueAt;
    const told = {
      number: task.number.label,
      title: task.title,
      by: nameOf(grid, cause.byId),
      dueAt: dueAt.toISOString(),
    };
    return {
      patch: { dueAt, extension: null },
      events: [
        approved
          ? { kind: 'extended', note: reason, to: until.toISOString() }
          : { kind: 'extension-refused', note: reason, to: null },
      ],
      messages: tellOthers(
        cause,
        [task.ownerId, task.giverId],
        approved
          ? sayOfTask('task-extended-told', told)
          : sayOfTask('task-extension-refused-told', { ...told, reason }),
      ),
    };
  });
}

function openExtension(task: Task, byId: string): AskedExtension {
  if (!isOpen(task)) throw taskEnded(task);
  const { extension } = task;
  const approverId = extension?.approverId ?? task.giverId;
  const mayDecide = byId !== task.ownerId && (byId === approverId || byId === task.giverId);
  if (extension && mayDecide) return extension;
  if (extension) throw notApprover(task, approverId);
  const decided = task.events.findLast(({ kind }) => kind === 'extended' || kind === 'extension-refused');
  if (decided) throw extensionDecided(task, decided.byId, decided.kind === 'extended');
  throw noExtension(task);
}
