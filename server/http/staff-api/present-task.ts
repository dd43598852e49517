import { toShanghaiIso } from '../../core/shared/shanghai-time';
import type { Task } from '../../core/tasks/task';

/** A task as the API says it. */
export function presentTask({ number, title, state, giverId, ownerId, givenAt, dueAt, ...task }: Task) {
  const { extension, endedAt } = task;
  return {
    ...{ number: number.label, title, state, giverId, ownerId },
    ...{ givenAt: toShanghaiIso(givenAt), dueAt: toShanghaiIso(dueAt) },
    extension: extension && {
      ...{ until: toShanghaiIso(extension.until), reason: extension.reason },
      approverId: extension.approverId,
    },
    endedAt: endedAt && toShanghaiIso(endedAt),
  };
}
