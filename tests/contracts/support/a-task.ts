import type { Task } from '../../../server/core/tasks/task';
import { formatTaskNumber } from '../../../server/core/tasks/task';
import { freshId } from './fresh-id';
import { at } from './moments';

let last = 0;

export const aTaskNumber = (seq: number) => formatTaskNumber('YX', '2026-06-09', seq);

/** A task just given; its number is another each time. */
export function aTask(changes: Partial<Task> = {}): Task {
  const id = freshId('task');
  last += 1;
  return {
    ...{ id, communityId: 'community', number: aTaskNumber(last), version: 1 },
    ...{ title: '报排查表', giverId: 'zhao-min', ownerId: 'wang-fang', source: { kind: 'staff' } },
    ...{ state: 'given', givenAt: at(0), dueAt: at(86_400), extension: null, endedAt: null },
    ...{ policyVersion: '2026-01', lookAt: at(3_600) },
    events: [
      {
        ...{ seq: 1, kind: 'given', at: at(0), byId: 'zhao-min', channel: 'web-chat', causeId: `give/${id}` },
        ...{ note: at(86_400).toISOString(), to: 'wang-fang' },
      },
    ],
    outbox: [],
    ...changes,
  };
}
