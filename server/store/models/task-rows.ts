import type { Task } from '../../core/tasks/task';
import { recordRows } from './record-rows';

export const tasks = recordRows<Task>('tasks', [
  { keys: { communityId: 1, 'value.number.openedOn': 1, 'value.number.seq': 1 }, unique: true },
  { keys: { communityId: 1, 'value.number.seq': 1, 'value.endedAt': 1 } },
  { keys: { communityId: 1, 'value.ownerId': 1, 'value.endedAt': 1 } },
  { keys: { communityId: 1, 'value.giverId': 1, 'value.endedAt': 1 } },
  { keys: { communityId: 1, 'value.source.name': 1, 'value.endedAt': 1 } },
]);
