import type { ServiceRequest } from '../service-request';

/** Many said so: it stands for all of them. */
export const isHotSpot = ({ events }: Pick<ServiceRequest, 'events'>): boolean =>
  events.some(({ kind }) => kind === 'hot-spot');

/** Whether more may be handled with it: not while somebody says that it is done. */
export const takesMore = ({ state }: Pick<ServiceRequest, 'state'>): boolean =>
  state === 'assigned' || state === 'accepted' || state === 'waiting-outside';

/**
 * Whether it may be put with another without asking: not while somebody talks with its resident about it, not a complaint, not
 * what was said to be another matter, and not when a person was asked for.
 */
export function mayJoin(request: ServiceRequest): boolean {
  const { state, joinedTo, visibility, standsAlone, route } = request;
  if (state !== 'assigned' && state !== 'accepted') return false;
  if (joinedTo !== null || visibility !== 'staff' || standsAlone || isHotSpot(request)) return false;
  return !route.reasons.some(({ code }) => code === 'asked-for-person');
}
