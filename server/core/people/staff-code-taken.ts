import { DomainError } from '../shared/errors';

/** Another code of the community reads the same: make a new one. */
export const staffCodeTaken = (communityId: string) =>
  new DomainError('conflict', 'people.staff-code-taken', 'This code is taken', { communityId });
