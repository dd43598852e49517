import type { Today } from '../../../server/core/deadlines/today';
import { isOpen, type Task } from '../../../server/core/tasks/task';
import type { TaskRepository } from '../../../server/core/tasks/ports';
import { formatMoment, inBrackets } from '../../wording/format-moment';

const states: ReadonlyMap<Task['state'], string> = new Map([
  ['given', '待签收'],
  ['accepted', '在做'],
]);

/** One task in a staff list: YX-0609-T01 报排查表（任务，6月10日17:00）待签收 */
export function taskLine(task: Task, today: Today): string {
  const late = task.dueAt <= today.now ? ' 逾期' : '';
  const asked = task.extension ? ' 已申请延期' : '';
  const due = inBrackets(`任务，${formatMoment(task.dueAt, today)}`);
  return `${task.number.label} ${task.title}${due}${states.get(task.state) ?? ''}${asked}${late}`;
}

/** What somebody has to do, by due time. */
export async function tasksInHand(
  tasks: Pick<TaskRepository, 'listOfPerson'>,
  communityId: string,
  personId: string,
  now: Date,
): Promise<readonly Task[]> {
  const all = await tasks.listOfPerson(communityId, personId, now);
  return all.filter((task) => isOpen(task) && task.ownerId === personId);
}
