import type { MovedRecord } from '../../../server/core/outbound/moved-record';
import type { TaskRepository } from '../../../server/core/tasks/ports';
import { isOpen, type Task } from '../../../server/core/tasks/task';
import type { TaskCode } from '../../matchers/task-command';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface FindTaskDeps {
  readonly tasks: Pick<TaskRepository, 'listBySeq'>;
}

const endedDays = 7;

export const endedSince = (turn: Turn): Date => new Date(turn.at.getTime() - endedDays * 24 * 3_600_000);

/** Whether this message moved it before. */
export const isMovedBy = (record: Pick<MovedRecord, 'events'>, turn: Turn): boolean =>
  record.events.some((event) => event.causeId === turn.message.id);

/**
 * The task a code means. When several days have one the bot asks for the full number, and changes nothing; null then, or when
 * there is none. A message handled again finds the task it moved before.
 */
export async function findTask(
  deps: FindTaskDeps,
  turn: Turn,
  code: TaskCode,
  word: string,
): Promise<Task | null> {
  const meant = await tasksMeant(deps, turn, code);
  const [only] = meant;
  if (!only) {
    const words = code.label ?? `T${String(code.seq).padStart(2, '0')}`;
    turn.reply(sayOfBot('task-not-found', { words }));
    return null;
  }
  if (meant.length === 1) return only;
  turn.reply(sayOfBot('which-task', { word, lines: meant.map(shortLine) }));
  return null;
}

async function tasksMeant(deps: FindTaskDeps, turn: Turn, code: TaskCode): Promise<readonly Task[]> {
  const all = await deps.tasks.listBySeq(turn.message.communityId, code.seq, endedSince(turn));
  const seen = code.label === null ? all : all.filter((task) => task.number.label === code.label).slice(0, 1);
  const moved = seen.filter((task) => isMovedBy(task, turn));
  if (moved.length > 0) return moved;
  const open = seen.filter(isOpen);
  const mine = open.filter((task) => concerns(task, turn.person.id));
  if (mine.length > 0) return mine;
  return open.length > 0 ? open : seen.slice(0, 1);
}

export const shortLine = (task: Task): string => `${task.number.label} ${task.title}`;

const concerns = (task: Task, personId: string): boolean =>
  task.ownerId === personId || task.giverId === personId || task.extension?.approverId === personId;
