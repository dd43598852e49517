import { acceptTask } from '../../../server/core/tasks/accept-task';
import { askExtension } from '../../../server/core/tasks/ask-extension';
import { callBackTask } from '../../../server/core/tasks/call-back-task';
import type { ChangeTaskDeps } from '../../../server/core/tasks/change-task';
import { decideExtension } from '../../../server/core/tasks/decide-extension';
import { dueOnDay } from '../../../server/core/tasks/due-time';
import { finishTask } from '../../../server/core/tasks/finish-task';
import { returnTask } from '../../../server/core/tasks/return-task';
import type { Task } from '../../../server/core/tasks/task';
import { takeMoment } from '../../matchers/spoken-moment';
import { matchTaskCommand, type TaskCommand, type TaskWord } from '../../matchers/task-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { findTask, type FindTaskDeps } from './find-task';

export interface TaskWordDeps extends ChangeTaskDeps {
  readonly tasks: ChangeTaskDeps['tasks'] & FindTaskDeps['tasks'];
}

type Run = (deps: ChangeTaskDeps, turn: Turn, task: Task, rest: string) => Promise<void>;

/** T01 收到, T01 完成, T01 延期 等人 到18号, T01 退回 没有经费; 撤回 T01, 同意 T01, 不同意 T01 太晚. */
export const taskWord =
  (deps: TaskWordDeps): Step =>
  async (turn, next) => {
    const command = matchTaskCommand(turn.text);
    if (!command) return next();
    const task = await findTask(deps, turn, command.code, command.word);
    if (task) await runTaskWord(deps, turn, task, command);
  };

export function runTaskWord(
  deps: ChangeTaskDeps,
  turn: Turn,
  task: Task,
  { kind, rest }: Pick<TaskCommand, 'kind' | 'rest'>,
): Promise<void> {
  return runs[kind](deps, turn, task, rest);
}

const runs: Readonly<Record<TaskWord, Run>> = {
  accept: async (deps, turn, { id }) => {
    const { task } = await acceptTask(deps, moveOf(turn, id));
    turn.reply(
      sayOfBot('task-accepted', {
        number: task.number.label,
        title: task.title,
        dueAt: task.dueAt.toISOString(),
      }),
    );
  },
  done: async (deps, turn, { id }, rest) => {
    const { task } = await finishTask(deps, { ...moveOf(turn, id), note: rest === '' ? null : rest });
    turn.reply(sayOfBot('task-done', { number: task.number.label, title: task.title }));
  },
  return: async (deps, turn, { id }, rest) => {
    const { task } = await returnTask(deps, { ...moveOf(turn, id), reason: rest });
    turn.reply(sayOfBot('task-returned', { number: task.number.label, giver: nameOf(turn, task.giverId) }));
  },
  'call-back': async (deps, turn, { id }) => {
    const { task } = await callBackTask(deps, moveOf(turn, id));
    turn.reply(
      sayOfBot('task-called-back', { number: task.number.label, owner: nameOf(turn, task.ownerId) }),
    );
  },
  extend,
  agree: (deps, turn, task, rest) => decide(deps, turn, task, rest, true),
  disagree: (deps, turn, task, rest) => decide(deps, turn, task, rest, false),
};

async function extend(deps: ChangeTaskDeps, turn: Turn, { id, number }: Task, rest: string): Promise<void> {
  const moment = takeMoment(rest, turn.at);
  if (moment.kind === 'impossible')
    return turn.reply(sayOfBot('task-date-impossible', { words: moment.words }));
  if (moment.kind === 'none') return turn.reply(sayOfBot('task-extend-how', { number: number.label }));
  const until = moment.kind === 'day' ? dueOnDay(deps.calendar(turn.grid), moment.date) : moment.at;
  const { task } = await askExtension(deps, { ...moveOf(turn, id), reason: moment.rest, until });
  // Handled again after it was decided there is nothing left to read from the task.
  const asked = task.events.find(
    (event) => event.causeId === turn.message.id && event.kind === 'extension-asked',
  );
  turn.reply(
    sayOfBot('task-extension-sent', {
      number: number.label,
      approver: nameOf(turn, task.extension?.approverId ?? task.giverId),
      until: asked?.to ?? until.toISOString(),
      dueAt: task.dueAt.toISOString(),
    }),
  );
}

async function decide(
  deps: ChangeTaskDeps,
  turn: Turn,
  { id }: Task,
  rest: string,
  approved: boolean,
): Promise<void> {
  const reason = rest === '' ? null : rest;
  const { task } = await decideExtension(deps, { ...moveOf(turn, id), approved, reason });
  turn.reply(
    sayOfBot('task-extension-settled', {
      number: task.number.label,
      owner: nameOf(turn, task.ownerId),
      approved,
      dueAt: task.dueAt.toISOString(),
    }),
  );
}

const moveOf = (turn: Turn, taskId: string) => ({ grid: turn.grid, taskId, cause: turn.cause });

const nameOf = (turn: Turn, personId: string): string =>
  turn.grid.staff.find(({ id }) => id === personId)?.name ?? personId;
