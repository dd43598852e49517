import { toShanghaiIso } from '../../../core/shared/shanghai-time';
import type { Task } from '../../../core/tasks/task';

/** A task as the summary shows it. */
export const presentTask = (task: Task) => ({
  number: task.number.label,
  title: task.title,
  giver: task.giverId,
  owner: task.ownerId,
  state: task.state,
  source: task.source.kind === 'staff' ? 'staff' : task.source.name,
  givenAt: toShanghaiIso(task.givenAt),
  dueAt: toShanghaiIso(task.dueAt),
  endedAt: task.endedAt && toShanghaiIso(task.endedAt),
  reminders: task.events.flatMap((event) =>
    event.kind === 'reminded' ? [{ step: event.note, at: toShanghaiIso(event.at) }] : [],
  ),
});
