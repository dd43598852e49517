import type { TaskRepository } from '../../core/tasks/ports';
import type { Task } from '../../core/tasks/task';
import type { RecordRow } from '../models/record-rows';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';
import { nextCount } from './next-count';

export function createTaskRepository(deps: StoreDeps): TaskRepository {
  const { tasks: records, taskOutboxes: outboxes } = deps.models;
  return {
    ...createRecordRepository<Task>(deps, { records, outboxes, toRecord }),
    nextSeq: (communityId, openedOn) => nextCount(deps.models, communityId, `task-${openedOn}`),
    async listOfPerson(communityId, personId, endedSince) {
      const rows = await records
        .find({
          $or: [
            ...since({ communityId, 'value.ownerId': personId }, endedSince),
            ...since({ communityId, 'value.giverId': personId }, endedSince),
          ],
        })
        .sort({ 'value.dueAt': 1, _id: 1 })
        .lean<RecordRow<Task>[]>();
      return rows.map(toRecord);
    },
    async listOfDepartment(communityId, name, endedSince) {
      const rows = await records
        .find({ $or: since({ communityId, 'value.source.name': name }, endedSince) })
        .sort({ 'value.dueAt': 1, _id: 1 })
        .lean<RecordRow<Task>[]>();
      return rows.map(toRecord);
    },
    async listBySeq(communityId, seq, endedSince) {
      const rows = await records
        .find({ $or: since({ communityId, 'value.number.seq': seq }, endedSince) })
        .sort({ 'value.givenAt': -1, _id: -1 })
        .lean<RecordRow<Task>[]>();
      return rows.map(toRecord);
    },
    async listAll(communityId) {
      const rows = await records
        .find({ communityId })
        .sort({ 'value.number.openedOn': 1, 'value.number.seq': 1 })
        .lean<RecordRow<Task>[]>();
      return rows.map(toRecord);
    },
  };
}

/** Not ended, or ended since. */
const since = <Query extends object>(query: Query, endedSince: Date) => [
  { ...query, 'value.endedAt': null },
  { ...query, 'value.endedAt': { $gte: endedSince } },
];

const toRecord = ({ value, outbox }: RecordRow<Task>): Task => ({ ...value, outbox });
