import { DomainError } from '../../core/shared/errors';

export const noCommunityYet = () =>
  new DomainError('unavailable', 'public.no-community', 'No community is loaded yet');

export const areaUnknown = () => new DomainError('not-found', 'public.area-unknown', 'There is no such area');

/** Also for one that has ended, waits for somebody, or is not for everybody. */
export const noticeUnknown = () =>
  new DomainError('not-found', 'public.notice-unknown', 'No notice in force has this number');

export const serviceUnknown = () =>
  new DomainError('not-found', 'public.service-unknown', 'The guide has no such item');
