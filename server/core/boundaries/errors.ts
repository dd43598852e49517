import { DomainError } from '../shared/errors';

export const boundaryForbidden = () =>
  new DomainError('forbidden', 'boundaries.forbidden', 'Street and secretary decide on boundaries');

export const unknownBuilding = (words: string) =>
  new DomainError('not-found', 'boundaries.unknown-building', 'No such building', { words });

export const unknownArea = (words: string) =>
  new DomainError('not-found', 'boundaries.unknown-area', 'No such area', { words });

export const boundaryInThePast = () =>
  new DomainError('invalid', 'boundaries.in-the-past', 'A boundary changes from now on, not before');

export const nothingToMove = () =>
  new DomainError('conflict', 'boundaries.nothing-to-move', 'The buildings belong there already');

export const boundaryNotFound = () =>
  new DomainError('not-found', 'boundaries.not-found', 'No such change of boundaries');

export const boundaryBusy = (id: string) =>
  new DomainError('unavailable', 'boundaries.busy', 'Changed too often at once', { id });
