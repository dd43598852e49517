import { DomainError } from '../../core/shared/errors';

export const keyUsed = () =>
  new DomainError('conflict', 'http.key-used', 'This Idempotency-Key has been used for something else');

export const staffOnly = () =>
  new DomainError('forbidden', 'http.staff-only', 'A token of a department cannot do this');

export const noCard = () =>
  new DomainError('not-found', 'leaves.no-card', 'No such card waits for an answer of the caller');

export const tooFar = () =>
  new DomainError('invalid', 'http.too-far', 'A time lies more than two years ahead');

export const areaUnknown = () => new DomainError('not-found', 'grid.area-not-found', 'There is no such area');

export const buildingUnknown = () =>
  new DomainError('not-found', 'grid.building-not-found', 'There is no such building');

/** What was confirmed is not what would become of it. */
export const audienceChanged = () =>
  new DomainError('conflict', 'notices.audience-changed', 'It is for others than the preview showed');

export const personUnknown = () =>
  new DomainError('not-found', 'people.not-staff', 'There is no such member of staff');
