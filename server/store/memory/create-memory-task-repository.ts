import type { Clock } from '../../core/shared/clock';
import type { TaskRepository } from '../../core/tasks/ports';
import type { Task } from '../../core/tasks/task';
import { answer } from './answer';
import { by, newestFirst } from './compare';
import { createMemoryRecords } from './create-memory-records';

export function createMemoryTaskRepository(deps: { readonly clock: Clock }): TaskRepository {
  const { all, ...records } = createMemoryRecords<Task>(deps);
  const counters = new Map<string, number>();
  return {
    ...records,
    nextSeq: (communityId, openedOn) =>
      answer(() => {
        const key = JSON.stringify([communityId, openedOn]);
        const next = (counters.get(key) ?? 0) + 1;
        counters.set(key, next);
        return next;
      }),
    async insert(task) {
      const known = all(task.communityId).find(({ number }) => isSameNumber(number, task.number));
      if (known && known.id !== task.id) throw new Error('a task number was used twice');
      return records.insert(task);
    },
    listOfPerson: (communityId, personId, endedSince) =>
      answer(() =>
        all(communityId)
          .filter((task) => task.ownerId === personId || task.giverId === personId)
          .filter((task) => isOpenOrEndedSince(task, endedSince))
          .sort(soonest),
      ),
    listOfDepartment: (communityId, name, endedSince) =>
      answer(() =>
        all(communityId)
          .filter(({ source }) => source.kind === 'department' && source.name === name)
          .filter((task) => isOpenOrEndedSince(task, endedSince))
          .sort(soonest),
      ),
    listBySeq: (communityId, seq, endedSince) =>
      answer(() =>
        all(communityId)
          .filter((task) => task.number.seq === seq)
          .filter((task) => isOpenOrEndedSince(task, endedSince))
          .sort(newest),
      ),
    listAll: (communityId) =>
      answer(() =>
        [...all(communityId)].sort(
          by(
            (task) => task.number.openedOn,
            (task) => task.number.seq,
          ),
        ),
      ),
  };
}

const isOpenOrEndedSince = ({ endedAt }: Task, endedSince: Date) => endedAt === null || endedAt >= endedSince;

const isSameNumber = (a: Task['number'], b: Task['number']) => a.openedOn === b.openedOn && a.seq === b.seq;

const soonest = by<Task>(
  (task) => task.dueAt,
  (task) => task.id,
);

const newest = newestFirst(
  by<Task>(
    (task) => task.givenAt,
    (task) => task.id,
  ),
);
