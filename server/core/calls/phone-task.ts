import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import { changeTask, noMove, type ChangeTaskDeps } from '../tasks/change-task';
import { createTask, type CreateTaskDeps } from '../tasks/create-task';
import { secretaryOf } from '../tasks/names';
import { isOpen } from '../tasks/task';
import type { Call } from './call';
import { isListed } from './call-states';
import type { CallRepository } from './ports';

export interface PhoneTaskDeps extends CreateTaskDeps, ChangeTaskDeps {
  readonly tasks: CreateTaskDeps['tasks'] & ChangeTaskDeps['tasks'];
  readonly calls: Pick<CallRepository, 'listOfSubject'>;
}

const withinMs = 30 * 60_000;

const sourceKeyOf = (subjectId: string, dutyId: string): string => `${subjectId}/phone/${dutyId}`;

/** One task a warning and duty officer, however many are on the list; the card has told them already. */
export async function giveTask(deps: PhoneTaskDeps, grid: Grid, call: Call, cause: Cause): Promise<void> {
  const { dutyId, about } = call;
  if (dutyId === null || about.kind !== 'notice') return;
  const giverId = secretaryOf(grid) ?? dutyId;
  await createTask(
    deps,
    {
      ...{ grid, giverId, ownerId: dutyId, title: `${about.label}：电话通知没回复的人` },
      ...{ dueAt: new Date(cause.at.getTime() + withinMs), anyDay: true, source: { kind: 'staff' } },
      ...{ sourceKey: sourceKeyOf(call.subjectId, dutyId), cause },
    },
    () => null,
  );
}

/** Nobody is on a list of the warning any more or can come onto it: there is nothing left to do. */
export async function endTasks(
  deps: PhoneTaskDeps,
  grid: Grid,
  { about, communityId, subjectId }: Call,
  cause: Cause,
): Promise<void> {
  if (about.kind !== 'notice') return;
  const calls = await deps.calls.listOfSubject(communityId, subjectId);
  if (calls.some(({ state }) => state === 'asked')) return;
  const dutyIds = new Set(calls.flatMap(({ dutyId }) => dutyId ?? []));
  for (const dutyId of dutyIds)
    if (!calls.some((call) => call.dutyId === dutyId && isListed(call)))
      await endTask(deps, grid, `task/${sourceKeyOf(subjectId, dutyId)}`, cause);
}

async function endTask(deps: PhoneTaskDeps, grid: Grid, taskId: string, cause: Cause): Promise<void> {
  if (!(await deps.tasks.find(taskId))) return;
  // The look that gave it may be the one that ends it.
  const once = { ...cause, causeId: `${cause.causeId}/nobody-left` };
  await changeTask(deps, { grid, taskId, cause: once }, (task) =>
    isOpen(task)
      ? {
          patch: { state: 'done', endedAt: cause.at, extension: null },
          events: [{ kind: 'done', note: null, to: null }],
          messages: [],
        }
      : noMove,
  );
}
