import type { ClockEvent } from '../deadlines/clock-history';
import type { ClockReadings, ClockStep } from '../deadlines/clock-reading';
import type { Due } from '../deadlines/due';
import { policyOf } from '../deadlines/policy-of';
import { readClocks } from '../deadlines/read-clocks';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { isOpen, type Task, type TaskEvent } from './task';

type Clocked = Pick<Task, 'givenAt' | 'events' | 'policyVersion'>;

/** What clocks are read by. */
export interface TaskClockwork {
  readonly grid: Grid;
  readonly calendar: WorkingCalendar;
}

/** How the clocks of a task stand: those of class M, with the end its giver said. */
export function taskClocks(task: Clocked, { grid, calendar }: TaskClockwork, now: Date): ClockReadings {
  const events: readonly ClockEvent[] = [
    { kind: 'opened', at: task.givenAt },
    ...task.events.flatMap(toClockEvents),
  ];
  const promisedUntil = promised(task.events);
  return readClocks(
    { requestClass: 'M', events, promisedUntil },
    { calendar, policy: policyOf(grid, task.policyVersion), now },
  );
}

/** Whether the end has come before it was done: late stays late, also when it was done or extended afterwards. */
export const isLate = (task: Clocked, clockwork: TaskClockwork, now: Date): boolean =>
  taskClocks(task, clockwork, now).solve.state === 'late';

/** The steps of an open task that nobody was told of yet, those that have come and those to come, earliest first. */
export function stepsLeft(task: Task, clockwork: TaskClockwork, now: Date): readonly ClockStep[] {
  if (!isOpen(task)) return [];
  const said = new Set(task.events.flatMap((event) => (event.kind === 'reminded' ? [event.note] : [])));
  const { accept, solve } = taskClocks(task, clockwork, now);
  const acceptSteps = task.state === 'given' ? (accept?.steps ?? []) : [];
  return [...acceptSteps, ...solve.steps]
    .filter(({ key, state }) => state !== 'void' && !said.has(key))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When the clocks have to be looked at next; null: nothing comes by itself. */
export const nextLookAt = (task: Task, clockwork: TaskClockwork, now: Date): Date | null =>
  stepsLeft(task, clockwork, now)[0]?.at ?? null;

/** One id a moment, so that a look is arranged once. */
export const lookDue = (task: Task, at: Date): Due => ({
  id: `due/${task.id}/look/${at.toISOString()}`,
  communityId: task.communityId,
  subject: { kind: 'task', id: task.id },
  kind: 'look-at-task',
  dueAt: at,
  policyVersion: task.policyVersion,
  state: 'waiting',
});

function promised(events: readonly TaskEvent[]): Date | null {
  const until = events.find(({ kind }) => kind === 'given')?.note;
  return until ? new Date(until) : null;
}

function toClockEvents({ kind, at, to }: TaskEvent): readonly ClockEvent[] {
  switch (kind) {
    case 'accepted':
      return [{ kind: 'accepted', at }];
    case 'extended':
      return to === null ? [] : [{ kind: 'extended', at, until: new Date(to) }];
    case 'done':
      return [{ kind: 'claimed-solved', at }];
    case 'returned':
    case 'called-back':
      return [{ kind: 'closed', at }];
    default:
      return [];
  }
}
