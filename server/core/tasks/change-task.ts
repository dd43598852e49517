import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import {
  changeRecord,
  numbered,
  type Cause,
  type RecordKind,
  type RecordMove,
  type Relay,
} from '../outbound/change-record';
import { noticeTo, type DraftMessage } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import { taskBusy, taskNotFound } from './errors';
import type { TaskRepository } from './ports';
import type { Task, TaskEvent } from './task';
import { lookDue, nextLookAt, type TaskClockwork } from './task-clocks';

export interface ChangeTaskDeps {
  readonly tasks: Pick<TaskRepository, 'find' | 'replace'>;
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly relay: Relay;
}

/** What a move needs to know, whoever makes it. */
export interface TaskMoveInput {
  readonly grid: Grid;
  readonly taskId: string;
  readonly cause: Cause;
}

export type TaskMove = RecordMove<Task, Pick<TaskEvent, 'kind' | 'note' | 'to'>>;

export interface ChangedTask {
  readonly task: Task;
  /** The same cause had moved it before, or there was nothing to move; nothing was done this time. */
  readonly repeated: boolean;
}

const taskKind: RecordKind<Task, TaskMove['events'][number]> = {
  requestIdOf: () => null,
  withEvents: (task, cause, events) => ({ events: [...task.events, ...numbered(task, cause, events)] }),
  notFound: taskNotFound,
  changedTooOften: taskBusy,
};

/**
 * Moves a task; see `changeRecord`. Every move arranges when its clocks have to be looked at next. Throws `tasks.not-found`,
 * `tasks.busy`, and what `decide` refuses.
 */
export async function changeTask(
  deps: ChangeTaskDeps,
  { grid, taskId, cause }: TaskMoveInput,
  decide: (task: Task) => TaskMove,
): Promise<ChangedTask> {
  const { record, repeated } = await changeRecord(
    { records: deps.tasks, relay: deps.relay },
    taskKind,
    taskId,
    cause,
    (task) => withLook(task, cause, decide(task), { grid, calendar: deps.calendar(grid) }),
  );
  return { task: record, repeated };
}

function withLook(task: Task, cause: Cause, move: TaskMove, clockwork: TaskClockwork): TaskMove {
  if (move.events.length === 0) return move;
  const next = { ...task, ...move.patch, events: [...task.events, ...numbered(task, cause, move.events)] };
  const lookAt = nextLookAt(next, clockwork, cause.at);
  const isArranged = lookAt !== null && task.lookAt?.getTime() === lookAt.getTime();
  const dues = lookAt === null || isArranged ? [] : [lookDue(task, lookAt)];
  return { ...move, patch: { ...move.patch, lookAt }, dues };
}

export const noMove: TaskMove = { patch: {}, events: [], messages: [] };

export const joinMoves = (first: TaskMove, second: TaskMove): TaskMove => ({
  patch: { ...first.patch, ...second.patch },
  events: [...first.events, ...second.events],
  messages: [...first.messages, ...second.messages],
});

/** News to everybody it concerns, once each; whoever made the move knows it. */
export function tellOthers(
  cause: Cause,
  personIds: readonly (string | null)[],
  saying: Saying,
): readonly DraftMessage[] {
  const others = [...new Set(personIds)].filter((id) => id !== null && id !== cause.byId);
  return others.flatMap((id) => (id === null ? [] : [noticeTo(id, saying)]));
}
