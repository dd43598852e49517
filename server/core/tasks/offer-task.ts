import type { Person } from '../people/person';
import { createTask, type CreateTaskDeps, type NewTask } from './create-task';
import { nobodyDecides } from './errors';
import { secretaryOf, streetOf } from './names';
import { sayOfTask } from './sayings';
import { lacksOf, type Task, type TaskSource } from './task';

export interface OfferTaskInput extends Pick<NewTask, 'grid' | 'title' | 'dueAt' | 'sourceKey' | 'cause'> {
  /** Who speaks for the department, and hears what becomes of it. */
  readonly by: Person;
  readonly department: Omit<Extract<TaskSource, { readonly kind: 'department' }>, 'kind'>;
}

/**
 * A department offers the community a task (费随事转): the secretary sees whether money and power come with it, and takes it or
 * returns it. Throws `tasks.due-in-past`, `tasks.due-on-day-off`, `tasks.nobody-decides`.
 */
export function offerTask(deps: CreateTaskDeps, input: OfferTaskInput): Promise<Task> {
  const { grid, by, department } = input;
  const ownerId = [secretaryOf(grid), streetOf(grid)].find((id) => id !== null && id !== by.id);
  if (!ownerId) throw nobodyDecides();
  const source: TaskSource = { kind: 'department', ...department };
  const task: NewTask = { ...input, giverId: by.id, ownerId, source };
  return createTask(deps, task, (offered) =>
    sayOfTask('task-offered', {
      number: offered.number.label,
      title: offered.title,
      department: department.name,
      dueAt: offered.dueAt.toISOString(),
      fundingLine: department.fundingLine,
      mayDecide: !lacksOf(offered).authority,
      unitPrice: department.unitPrice,
    }),
  );
}
