import { DomainError } from '../../shared/errors';

export const feedItemNotFound = () => new DomainError('not-found', 'feeds.no-item', 'No such item');

export const feedItemBusy = (id: string) =>
  new DomainError('unavailable', 'feeds.busy', 'Too many changed it at once', { id });

export const sourceNotFound = () => new DomainError('not-found', 'feeds.no-source', 'No such source');

export const notSourceKeeper = () =>
  new DomainError('forbidden', 'feeds.not-keeper', 'The clerk or the secretary decides what a source brings');
