import { addWorkingMinutes } from '../../../server/core/deadlines/add-working-minutes';
import type { Today } from '../../../server/core/deadlines/today';
import type { Grid } from '../../../server/core/grid/grid';
import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { secretaryId, staffName } from '../../../server/core/requests/names';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { superviseRequest } from '../../../server/core/requests/supervise-request';
import type { CreateTaskDeps } from '../../../server/core/tasks/create-task';
import { giveTask } from '../../../server/core/tasks/give-task';
import { todayOf } from '../today-of';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { formatMoment, inBrackets } from '../../wording/format-moment';

export type SuperviseDeps = ChangeRequestDeps & CreateTaskDeps;

const workingMinutes = 4 * 60;

/** 003 督办: the secretary gets a task of four working hours beside the request's own deadline. */
export async function supervise(
  deps: SuperviseDeps,
  turn: Turn,
  request: ServiceRequest,
  rest: string,
): Promise<void> {
  const { grid, person, cause } = turn;
  const note = rest === '' ? null : rest;
  await superviseRequest(deps, { grid, requestId: request.id, person, note, cause });
  const owner = grid.staff.find(({ id }) => id === secretaryId(grid));
  const number = request.number.label;
  if (!owner) return turn.reply(sayOfBot('supervised', { number, task: null, dueAt: null }));
  const task = await giveTask(deps, {
    ...{ grid, giver: person, owner, cause },
    title: titleOf(todayOf(deps, turn), turn.grid, request),
    dueAt: addWorkingMinutes(deps.calendar(grid), turn.at, workingMinutes, 'regular'),
    sourceKey: `${turn.message.id}#supervise`,
  });
  turn.reply(sayOfBot('supervised', { number, task: task.number.label, dueAt: task.dueAt.toISOString() }));
}

/** Both clocks are in sight: the request's in the title, the task's beside it. */
function titleOf(today: Today, grid: Grid, request: ServiceRequest): string {
  const what = `${request.number.label} ${request.place?.label ?? ''}${request.topicLabel}`;
  const due = formatMoment(request.clocks.solveDueAt, today);
  return `督办 ${what}${inBrackets(`${staffName(grid, request.ownerId)}负责，诉求时限${due}`)}`;
}
