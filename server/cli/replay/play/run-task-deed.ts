import type { Grid } from '../../../core/grid/grid';
import type { Cause } from '../../../core/outbound/change-record';
import type { Person } from '../../../core/people/person';
import { acceptTask } from '../../../core/tasks/accept-task';
import { askExtension } from '../../../core/tasks/ask-extension';
import { callBackTask } from '../../../core/tasks/call-back-task';
import { decideExtension } from '../../../core/tasks/decide-extension';
import { taskNotFound } from '../../../core/tasks/errors';
import { finishTask } from '../../../core/tasks/finish-task';
import { giveTask } from '../../../core/tasks/give-task';
import { offerTask } from '../../../core/tasks/offer-task';
import { returnTask } from '../../../core/tasks/return-task';
import type { Task } from '../../../core/tasks/task';
import type { TaskCall } from '../scenario/task-calls';
import type { DeedDeps } from '../world/start-process';

export interface TaskDeedInput {
  readonly call: TaskCall;
  readonly grid: Grid;
  readonly person: Person;
  readonly cause: Cause;
  readonly personOf: (contactId: string) => Promise<Person>;
  readonly tell: (words: string) => void;
}

/** What is done about tasks outside chat. Throws what the deeds refuse. */
export async function runTaskDeed(deps: DeedDeps, input: TaskDeedInput): Promise<void> {
  const { call, grid, person, cause, personOf, tell } = input;
  if (call.do === 'offer-task' || call.do === 'give-task') {
    const { title, dueAt } = call;
    const wish = { grid, title, dueAt, cause, sourceKey: cause.causeId };
    const task =
      call.do === 'give-task'
        ? await giveTask(deps, { ...wish, giver: person, owner: await personOf(call.to) })
        : await offerTask(deps, { ...wish, by: person, department: departmentOf(call) });
    return tell(`任务 ${task.number.label}`);
  }
  const { id } = await findTask(deps, grid, call.task);
  const move = { grid, taskId: id, cause };
  switch (call.do) {
    case 'accept-task':
      return void (await acceptTask(deps, move));
    case 'finish-task':
      return void (await finishTask(deps, { ...move, note: call.note ?? null }));
    case 'return-task':
      return void (await returnTask(deps, { ...move, reason: call.note }));
    case 'call-back-task':
      return void (await callBackTask(deps, move));
    case 'extend-task':
      return void (await askExtension(deps, { ...move, reason: call.note, until: call.until }));
    case 'decide-task-extension':
      return void (await decideExtension(deps, {
        ...{ ...move, approved: call.approved, reason: call.note ?? null },
      }));
  }
}

const departmentOf = (call: Extract<TaskCall, { do: 'offer-task' }>) => ({
  name: call.department,
  fundingLine: call.funding ?? null,
  authority: call.authority ?? null,
  unitPrice: call.unitPrice ?? null,
});

async function findTask(deps: DeedDeps, grid: Grid, label: string): Promise<Task> {
  const all = await deps.tasks.listAll(grid.community.id);
  // The same day of another year has the same label: the newest is meant.
  const found = all.filter(({ number }) => number.label === label).at(-1);
  if (!found) throw taskNotFound();
  return found;
}
