import type { Grid } from '../../../server/core/grid/grid';
import type { Saying } from '../../../server/core/outbound/saying';
import type { DomainError } from '../../../server/core/shared/errors';
import { sayOfBot } from '../../wording/bot-sayings';

/** The sentence for a refusal of a deed on tasks; null: it is none. */
export function sayingOfTaskRefusal({ code, details }: DomainError, grid: Grid): Saying | null {
  const text = (name: string): string => {
    const value = details[name];
    return typeof value === 'string' ? value : '';
  };
  const number = text('number');
  const person = grid.staff.find(({ id }) => id === text('ownerId'))?.name ?? text('ownerId');
  switch (code) {
    case 'tasks.not-yours':
      return sayOfBot('refused-task-not-yours', { number, owner: person });
    case 'tasks.ended':
      return sayOfBot('refused-task-ended', { number, state: text('state') });
    case 'tasks.giver-only':
      return sayOfBot('refused-task-giver-only', { number, giver: person });
    case 'tasks.call-back-over':
      return sayOfBot('refused-task-call-back-over', { number });
    case 'tasks.reason-missing':
      return sayOfBot('refused-task-reason-missing', { number, word: text('word') });
    case 'tasks.due-in-past':
      return sayOfBot('refused-task-due-past', { dueAt: text('dueAt') });
    case 'tasks.due-on-day-off':
      return sayOfBot('refused-task-day-off', { date: text('date'), nextDate: text('nextDate') });
    case 'tasks.extension-not-later':
      return sayOfBot('refused-task-not-later', { number, dueAt: text('dueAt') });
    case 'tasks.extension-asked':
      return sayOfBot('refused-task-extension-asked', { number, approver: person });
    case 'tasks.no-extension':
      return sayOfBot('refused-task-no-extension', { number });
    case 'tasks.extension-decided':
      return sayOfBot('refused-task-extension-decided', {
        ...{ number, by: person, approved: details['approved'] === true },
      });
    case 'tasks.not-approver':
      return sayOfBot('refused-task-not-approver', { number, approver: person });
    case 'tasks.nobody-decides':
      return sayOfBot('refused-task-nobody-decides', {});
    case 'tasks.busy':
      return sayOfBot('refused-busy', {});
    default:
      return null;
  }
}
