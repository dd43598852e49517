import { taskNotFound } from '../../core/tasks/errors';
import type { TaskRepository } from '../../core/tasks/ports';
import type { Task } from '../../core/tasks/task';
import type { StaffCall } from './staff-call';

const recentMs = 30 * 24 * 3_600_000;

/** Ended tasks stay in sight for as long as this. */
export const endedSince = (at: Date): Date => new Date(at.getTime() - recentMs);

/** The newest task of this number that concerns the caller. Another's looks as if there were none: `tasks.not-found`. */
export async function findOwnTask(
  deps: { readonly tasks: Pick<TaskRepository, 'listBySeq'> },
  { person, grid, at }: StaffCall,
  label: string,
): Promise<Task> {
  const [, seq] = /-T(\d{2,9})$/.exec(label) ?? [];
  if (seq === undefined) throw taskNotFound();
  const all = await deps.tasks.listBySeq(grid.community.id, Number(seq), endedSince(at));
  const found = all.find((task) => task.number.label === label && concerns(task, person.id));
  if (!found) throw taskNotFound();
  return found;
}

/** Whoever has moved it may ask again with the same key. */
const concerns = ({ ownerId, giverId, extension, events }: Task, personId: string): boolean =>
  [ownerId, giverId, extension?.approverId].includes(personId) ||
  events.some(({ byId }) => byId === personId);
