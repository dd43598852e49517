import type { CardItem } from '../deadlines/card-item';
import type { TaskRepository } from './ports';
import { isOpen } from './task';

/** What somebody has to do, for the morning card, by due time. */
export const taskCardItems =
  (deps: { readonly tasks: Pick<TaskRepository, 'listOfPerson'> }) =>
  async (communityId: string, personId: string, now: Date): Promise<readonly CardItem[]> => {
    const tasks = await deps.tasks.listOfPerson(communityId, personId, now);
    return tasks
      .filter((task) => isOpen(task) && task.ownerId === personId)
      .map(({ number, title, dueAt, state }) => ({
        ...{ number: number.label, title, requestClass: 'M' as const, dueAt },
        ...{ isFresh: state === 'given', isWaiting: false },
      }));
  };
