import { DomainError } from '../shared/errors';

/** Another import of the same community began later and has been written already. */
export const newerImport = (communityId: string) =>
  new DomainError('conflict', 'grid.newer-import', 'A newer import was written', { communityId });
