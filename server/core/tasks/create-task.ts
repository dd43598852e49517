import { policyInForce } from '../deadlines/policy-of';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { toOutboxDues, type Cause, type Relay } from '../outbound/change-record';
import { noticeTo, toOutboxMessages } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import { shanghaiDate } from '../shared/shanghai-time';
import { checkDue } from './due-time';
import type { TaskRepository } from './ports';
import { formatTaskNumber, type Task, type TaskEvent, type TaskSource } from './task';
import { lookDue, nextLookAt } from './task-clocks';

export interface CreateTaskDeps {
  readonly tasks: Pick<TaskRepository, 'find' | 'nextSeq' | 'insert'>;
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly relay: Relay;
}

export interface NewTask {
  readonly grid: Grid;
  readonly giverId: string;
  readonly ownerId: string;
  readonly title: string;
  readonly dueAt: Date;
  /** True: what cannot wait for a working day may be due at any hour. Absent: it is due on a working day. */
  readonly anyDay?: boolean;
  readonly source: TaskSource;
  /** The message or call it is made from, and its part: making it again finds it. */
  readonly sourceKey: string;
  readonly cause: Cause;
}

/**
 * Numbers and stores a task in one write that also holds what it makes us say. Made again from the same source it is the first
 * one. Throws `tasks.due-in-past`, `tasks.due-on-day-off`.
 */
export async function createTask(
  deps: CreateTaskDeps,
  input: NewTask,
  /** Null: the owner hears of it otherwise. */
  sayingFor: (task: Task) => Saying | null,
): Promise<Task> {
  const { grid, cause, dueAt } = input;
  const id = `task/${input.sourceKey}`;
  const known = await deps.tasks.find(id);
  if (known) return relayed(deps, known);
  const calendar = deps.calendar(grid);
  if (input.anyDay !== true) checkDue(calendar, dueAt, cause.at);
  const openedOn = shanghaiDate(cause.at);
  const seq = await deps.tasks.nextSeq(grid.community.id, openedOn);
  const bare = newTask(id, formatTaskNumber(grid.community.code, openedOn, seq), input);
  const lookAt = nextLookAt(bare, { grid, calendar }, cause.at);
  const saying = bare.ownerId === cause.byId ? null : sayingFor(bare);
  const messages = saying === null ? [] : [noticeTo(bare.ownerId, saying)];
  const { record } = await deps.tasks.insert({
    ...bare,
    lookAt,
    outbox: [
      ...toOutboxMessages(`${id}/e1`, null, messages),
      ...toOutboxDues(lookAt ? [lookDue(bare, lookAt)] : []),
    ],
  });
  return relayed(deps, record);
}

async function relayed(deps: CreateTaskDeps, task: Task): Promise<Task> {
  await deps.relay(task.communityId, task.outbox);
  return task;
}

/** What one gives oneself needs no 收到. */
function newTask(id: string, number: Task['number'], input: NewTask): Task {
  const { cause, ownerId, giverId, dueAt } = input;
  const given: TaskEvent = { seq: 1, ...cause, kind: 'given', note: dueAt.toISOString(), to: ownerId };
  const isOwn = ownerId === giverId;
  return {
    ...{ id, communityId: input.grid.community.id, number, version: 1 },
    ...{ title: input.title, giverId, ownerId, source: input.source },
    state: isOwn ? 'accepted' : 'given',
    ...{ givenAt: cause.at, dueAt, extension: null, endedAt: null },
    ...{ policyVersion: policyInForce(input.grid, cause.at).version, lookAt: null },
    events: [given, ...(isOwn ? [{ ...given, seq: 2, kind: 'accepted' as const, note: null }] : [])],
    outbox: [],
  };
}
