import { DomainError } from '../../core/shared/errors';

export const departmentsOnly = () =>
  new DomainError('forbidden', 'http.departments-only', 'Only a token of a department can do this');
