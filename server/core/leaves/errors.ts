import { DomainError } from '../shared/errors';

export const leaveNotFound = () => new DomainError('not-found', 'leaves.none', 'No such leave');

export const leaveBusy = (leaveId: string) =>
  new DomainError('unavailable', 'leaves.busy', 'Too many people changed it at once', { leaveId });

export const leavePast = () => new DomainError('invalid', 'leaves.past', 'The leave would be over already');

export const leaveTooLong = () => new DomainError('invalid', 'leaves.too-long', 'Nobody is away for so long');

export const leaveTwice = (leave: { readonly from: Date; readonly to: Date }) =>
  new DomainError('conflict', 'leaves.twice', 'On leave at that time already', {
    from: leave.from.toISOString(),
    to: leave.to.toISOString(),
  });

export const standInSelf = () =>
  new DomainError('invalid', 'leaves.stand-in-self', 'Nobody stands in for themselves');

export const standInAway = (standInId: string) =>
  new DomainError('conflict', 'leaves.stand-in-away', 'The one who was named is away too', { standInId });

/** `awayIds`: who would have stood in and is away; empty: the post has no B. */
export const nobodyStandsIn = (postTitle: string, awayIds: readonly string[]) =>
  new DomainError('conflict', 'leaves.nobody-stands-in', 'Nobody can be reached for a post', {
    post: postTitle,
    awayIds,
  });

export const notOnLeave = () => new DomainError('conflict', 'leaves.not-on-leave', 'Not on leave');

export const notStandIn = () =>
  new DomainError('forbidden', 'leaves.not-stand-in', 'Somebody else stands in');
