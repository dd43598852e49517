import type Router from '@koa/router';
import { z } from 'zod';
import { acceptTask } from '../../core/tasks/accept-task';
import { askExtension } from '../../core/tasks/ask-extension';
import { callBackTask } from '../../core/tasks/call-back-task';
import type { ChangedTask, ChangeTaskDeps, TaskMoveInput } from '../../core/tasks/change-task';
import type { CreateTaskDeps } from '../../core/tasks/create-task';
import { decideExtension } from '../../core/tasks/decide-extension';
import { finishTask } from '../../core/tasks/finish-task';
import { giveTask } from '../../core/tasks/give-task';
import type { TaskRepository } from '../../core/tasks/ports';
import { returnTask } from '../../core/tasks/return-task';
import type { TaskEventKind } from '../../core/tasks/task';
import { checkNear, line, moment, personId, staffOf } from './fields';
import { endedSince, findOwnTask } from './find-own-task';
import { presentTask } from './present-task';
import { keyUsed } from './refusals';
import { asking, doing, type StaffCallDeps } from './staff-call';

export interface TaskRoutesDeps extends StaffCallDeps, Omit<ChangeTaskDeps & CreateTaskDeps, 'tasks'> {
  readonly tasks: TaskRepository;
}

const words = line(500);
const given = z.strictObject({ ownerId: personId, title: line(200), dueAt: moment });
const nothing = z.strictObject({});
const noted = z.strictObject({ note: words.optional() });
const reasoned = z.strictObject({ reason: words });
const extension = z.strictObject({ until: moment, reason: words });
const decision = z.strictObject({ approved: z.boolean(), reason: words.optional() });

/** Tasks among staff, as chat does them. */
export function addTaskRoutes(router: Router, deps: TaskRoutesDeps): void {
  router.get(
    '/tasks',
    asking(deps, async ({ grid, person, at }) => {
      const tasks = await deps.tasks.listOfPerson(grid.community.id, person.id, endedSince(at));
      return { tasks: tasks.map(presentTask) };
    }),
  );
  router.post(
    '/tasks',
    doing(deps, async ({ grid, person, cause, at, body }) => {
      const { ownerId, title, dueAt } = given.parse(body);
      checkNear(dueAt, at);
      const owner = staffOf(grid, ownerId);
      const wish = { grid, giver: person, owner, title, dueAt, cause, sourceKey: cause.causeId };
      const task = await giveTask(deps, wish);
      // The due time may have been extended since; the first event bears the one it was given with.
      const [first] = task.events;
      const isSame = task.title === title && first?.to === ownerId && first.note === dueAt.toISOString();
      if (!isSame) throw keyUsed();
      return presentTask(task);
    }),
  );
  addMove(router, deps, 'accept', ['accepted'], nothing, (move) => acceptTask(deps, move));
  addMove(router, deps, 'finish', ['done'], noted, (move, { note = null }) =>
    finishTask(deps, { ...move, note }),
  );
  addMove(router, deps, 'return', ['returned'], reasoned, (move, { reason }) =>
    returnTask(deps, { ...move, reason }),
  );
  addMove(router, deps, 'call-back', ['called-back'], nothing, (move) => callBackTask(deps, move));
  addMove(router, deps, 'extend', ['extension-asked'], extension, (move, { until, reason }) => {
    checkNear(until, move.cause.at);
    return askExtension(deps, { ...move, until, reason });
  });
  addMove(
    router,
    deps,
    'decide-extension',
    ['extended', 'extension-refused'],
    decision,
    (move, { approved, reason = null }) => decideExtension(deps, { ...move, approved, reason }),
  );
}

/** `kinds`: what the move leaves in the history. A key that left only something else there was used for that. */
function addMove<Body>(
  router: Router,
  deps: TaskRoutesDeps,
  name: string,
  kinds: readonly TaskEventKind[],
  shape: z.ZodType<Body>,
  act: (move: TaskMoveInput, body: Body) => Promise<ChangedTask>,
): void {
  router.post(
    `/tasks/:number/${name}`,
    doing(deps, async (call) => {
      const { grid, cause } = call;
      const body = shape.parse(call.body);
      const { id } = await findOwnTask(deps, call, call.number);
      const { task } = await act({ grid, taskId: id, cause }, body);
      const mine = task.events.filter(({ causeId }) => causeId === cause.causeId);
      if (mine.length > 0 && !mine.some(({ kind }) => kinds.includes(kind))) throw keyUsed();
      return presentTask(task);
    }),
  );
}
