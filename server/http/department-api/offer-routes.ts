import type Router from '@koa/router';
import { z } from 'zod';
import type { CreateTaskDeps } from '../../core/tasks/create-task';
import { offerTask } from '../../core/tasks/offer-task';
import type { TaskRepository } from '../../core/tasks/ports';
import type { Task, TaskSource } from '../../core/tasks/task';
import { keyOf, type CallerDeps } from '../callers/known-caller';
import { checkNear, line, moment } from '../staff-api/fields';
import { endedSince } from '../staff-api/find-own-task';
import { keyUsed } from '../staff-api/refusals';
import { departmentCallOf } from './department-call';
import { presentOffer } from './present-offer';

export interface OfferRoutesDeps extends CallerDeps, Omit<CreateTaskDeps, 'tasks'> {
  readonly tasks: CreateTaskDeps['tasks'] & Pick<TaskRepository, 'listOfDepartment'>;
}

const offer = z.strictObject({
  title: line(200),
  dueAt: moment,
  fundingLine: line(100).optional(),
  authority: z.enum(['may-decide', 'may-report']).optional(),
  unitPrice: line(50).optional(),
});

/** 费随事转: what a department offers, and what became of it. Money and power may be missing; the secretary sees that. */
export function addOfferRoutes(router: Router, deps: OfferRoutesDeps): void {
  router.get('/tasks', async (ctx) => {
    const { grid, department, at } = await departmentCallOf(deps, ctx);
    const tasks = await deps.tasks.listOfDepartment(grid.community.id, department, endedSince(at));
    ctx.body = { tasks: tasks.map(presentOffer) };
  });
  router.post('/tasks', async (ctx) => {
    const { grid, person, department, at } = await departmentCallOf(deps, ctx);
    const causeId = `api-department/${department}/${keyOf(ctx)}`;
    const { title, dueAt, ...money } = offer.parse(ctx.request.body ?? {});
    checkNear(dueAt, at);
    const source = {
      name: department,
      fundingLine: money.fundingLine ?? null,
      authority: money.authority ?? null,
      unitPrice: money.unitPrice ?? null,
    };
    const task = await offerTask(deps, {
      ...{ grid, by: person, department: source, title, dueAt, sourceKey: causeId },
      cause: { causeId, byId: person.id, channel: 'api', at },
    });
    if (!isOffer(task, { title, dueAt, source: { kind: 'department', ...source } })) throw keyUsed();
    ctx.body = presentOffer(task);
  });
}

/** Whether it was offered in these words. Its due time may have been extended since; the first event bears the first one. */
function isOffer(
  { title, source, events: [first] }: Task,
  wish: {
    readonly title: string;
    readonly dueAt: Date;
    readonly source: TaskSource & { kind: 'department' };
  },
): boolean {
  if (source.kind !== 'department' || title !== wish.title) return false;
  const { fundingLine, authority, unitPrice } = wish.source;
  return (
    first?.note === wish.dueAt.toISOString() &&
    source.fundingLine === fundingLine &&
    source.authority === authority &&
    source.unitPrice === unitPrice
  );
}
