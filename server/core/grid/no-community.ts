import { DomainError } from '../shared/errors';

export const noCommunity = (communityId: string) =>
  new DomainError('not-found', 'grid.no-community', 'No community is loaded', { communityId });
