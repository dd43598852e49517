import type { StepTarget } from '../deadlines/accept-steps';
import type { ClockStep } from '../deadlines/clock-reading';
import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { bundled, noticeTo, type DraftMessage } from '../outbound/draft-message';
import { changeTask, noMove, type ChangeTaskDeps, type TaskMove } from './change-task';
import { nameOf, secretaryOf, streetOf } from './names';
import { sayOfTask } from './sayings';
import type { Task } from './task';
import { stepsLeft } from './task-clocks';

/** A look at a task's clocks: whoever the steps name is told, each step once. Ended meanwhile, or run again: nothing. */
export async function remindTask(deps: ChangeTaskDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  await changeTask(deps, { grid, taskId: due.subject.id, cause }, (task) => {
    const steps = stepsLeft(task, { grid, calendar: deps.calendar(grid) }, now).filter(({ at }) => at <= now);
    if (steps.length === 0) return noMove;
    return {
      patch: {},
      events: steps.map(({ key }) => ({ kind: 'reminded', note: key, to: null })),
      messages: messagesOf(task, grid, steps),
    };
  });
}

/** Of several steps at once each person hears the last that names them. */
function messagesOf(task: Task, grid: Grid, steps: readonly ClockStep[]): TaskMove['messages'] {
  const byPerson = new Map<string, DraftMessage>();
  for (const step of steps)
    for (const personId of toldBy(step, task, grid)) byPerson.set(personId, tell(task, grid, step, personId));
  return [...byPerson.values()];
}

/** Whoever gave it hears, too, that it did not come. */
function toldBy({ key, tells }: ClockStep, task: Task, grid: Grid): readonly string[] {
  const targets = key === 'end' ? [...tells, 'giver' as const] : tells;
  const ids = targets.map((target) => personFor(target, task, grid));
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : [id]));
}

function personFor(target: StepTarget, task: Task, grid: Grid): string | null {
  switch (target) {
    case 'holder':
      return task.ownerId;
    case 'giver':
      return task.giverId;
    case 'secretary':
      return secretaryOf(grid);
    case 'street':
      return streetOf(grid);
    default:
      return null;
  }
}

function tell(task: Task, grid: Grid, { key }: ClockStep, personId: string): DraftMessage {
  const own = personId === task.ownerId;
  const known = {
    number: task.number.label,
    title: task.title,
    owner: nameOf(grid, task.ownerId),
    dueAt: task.dueAt.toISOString(),
  };
  const isOver = key === 'quarter-over';
  if (key === 'end' || isOver) {
    const giver = nameOf(grid, task.giverId);
    return noticeTo(personId, sayOfTask('task-late', { ...known, giver, own, over: isOver }));
  }
  if (key.startsWith('accept-')) return noticeTo(personId, sayOfTask('task-not-accepted', { ...known, own }));
  const { number, title, dueAt } = known;
  const accepted = task.state === 'accepted';
  return bundled(
    noticeTo(personId, sayOfTask('task-due-soon', { number, title, dueAt, accepted })),
    'reminders',
  );
}
