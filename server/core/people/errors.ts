import { DomainError } from '../shared/errors';

export const staffCodeWrong = () =>
  new DomainError('invalid', 'people.staff-code-wrong', 'The code is unknown, used or too old');

export const clerkOnly = () =>
  new DomainError('forbidden', 'people.clerk-only', 'Only the window hands out codes');
