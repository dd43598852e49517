import { DomainError } from '../shared/errors';
import type { Task } from './task';

const of = (task: Task) => ({ taskId: task.id, number: task.number.label });

export const taskNotFound = () => new DomainError('not-found', 'tasks.not-found', 'No such task');

export const taskBusy = (taskId: string) =>
  new DomainError('unavailable', 'tasks.busy', 'Too many people changed it at once', { taskId });

export const taskNotYours = (task: Task) =>
  new DomainError('forbidden', 'tasks.not-yours', 'Another person has it', {
    ...of(task),
    ownerId: task.ownerId,
  });

export const taskEnded = (task: Task) =>
  new DomainError('conflict', 'tasks.ended', 'The task has ended', { ...of(task), state: task.state });

export const taskGiverOnly = (task: Task) =>
  new DomainError('forbidden', 'tasks.giver-only', 'Only who gave it may', {
    ...of(task),
    ownerId: task.giverId,
  });

export const callBackOver = (task: Task) =>
  new DomainError(
    'conflict',
    'tasks.call-back-over',
    'It was given too long ago to be called back',
    of(task),
  );

export const reasonMissing = (task: Task, word: string) =>
  new DomainError('invalid', 'tasks.reason-missing', 'It needs a reason', { ...of(task), word });

export const dueInPast = (dueAt: Date) =>
  new DomainError('invalid', 'tasks.due-in-past', 'The due time is past', { dueAt: dueAt.toISOString() });

export const dueOnDayOff = (date: string, nextDate: string) =>
  new DomainError('invalid', 'tasks.due-on-day-off', 'Nobody works on that day', { date, nextDate });

export const extensionNotLater = (task: Task) =>
  new DomainError('invalid', 'tasks.extension-not-later', 'It is due no earlier than that', {
    ...of(task),
    dueAt: task.dueAt.toISOString(),
  });

export const extensionAsked = (task: Task, approverId: string) =>
  new DomainError('conflict', 'tasks.extension-asked', 'An extension waits for its decision', {
    ...of(task),
    ownerId: approverId,
  });

export const noExtension = (task: Task) =>
  new DomainError('conflict', 'tasks.no-extension', 'Nobody has asked for more time', of(task));

export const extensionDecided = (task: Task, byId: string, approved: boolean) =>
  new DomainError('conflict', 'tasks.extension-decided', 'Somebody else has decided it', {
    ...of(task),
    ownerId: byId,
    approved,
  });

export const notApprover = (task: Task, approverId: string) =>
  new DomainError('forbidden', 'tasks.not-approver', 'Another person decides it', {
    ...of(task),
    ownerId: approverId,
  });

export const nobodyDecides = () =>
  new DomainError('conflict', 'tasks.nobody-decides', 'The community has neither secretary nor street');
