import type { Person } from '../people/person';
import { createTask, type CreateTaskDeps, type NewTask } from './create-task';
import { sayOfTask } from './sayings';
import type { Task } from './task';

export interface GiveTaskInput extends Pick<NewTask, 'grid' | 'title' | 'dueAt' | 'sourceKey' | 'cause'> {
  readonly giver: Person;
  readonly owner: Person;
}

/** One member of staff gives another something to do by an end. Throws `tasks.due-in-past`, `tasks.due-on-day-off`. */
export function giveTask(deps: CreateTaskDeps, input: GiveTaskInput): Promise<Task> {
  const { giver, owner } = input;
  const task: NewTask = { ...input, giverId: giver.id, ownerId: owner.id, source: { kind: 'staff' } };
  return createTask(deps, task, ({ number, title, dueAt }) =>
    sayOfTask('task-given', {
      number: number.label,
      title,
      giver: giver.name,
      dueAt: dueAt.toISOString(),
    }),
  );
}
