import { findPostOfKind, holdersOf } from '../../../core/grid/find-post';
import type { Grid } from '../../../core/grid/grid';
import { isOnLeave } from '../../../core/grid/is-on-leave';
import { namedIn } from '../../../core/requests/next-asked';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { stepReader } from '../../../core/requests/step-readers';

/** A moment at which somebody had to answer for a request. */
export interface OwnerLook {
  readonly requestId: string;
  readonly when: 'opening' | 'hand-over' | 'day-end';
  readonly at: Date;
  /** Who answered; null: nobody. */
  readonly personId: string | null;
}

/**
 * Whether a request has nobody to answer for it while somebody could: the owner is there, at an opening nobody else will do,
 * else who stands in. Null: somebody answers, or everybody who may is away.
 */
export function ownerGap(
  grid: Grid,
  request: ServiceRequest,
  when: OwnerLook['when'],
  at: Date,
): OwnerLook | null {
  const { id: requestId, ownerId } = request;
  const isThere = (personId: string) =>
    grid.staff.some(({ id }) => id === personId) && !isOnLeave(grid, personId, at);
  if (isThere(ownerId)) return null;
  const personId = when === 'opening' ? ownerId : stepReader(grid, request, 'holder', at);
  if (personId !== null && isThere(personId)) return null;
  const others = whoMay(grid, request, at).filter((id) => !namedIn(request).includes(id));
  return others.some(isThere) ? { requestId, when, at, personId } : null;
}

/** The end of every chain, and whoever is on duty. A complaint about staff is kept from them. */
function whoMay(grid: Grid, { visibility }: ServiceRequest, at: Date): readonly string[] {
  const of = (kind: 'clerk' | 'secretary' | 'street') => holdersOf(findPostOfKind(grid, kind));
  if (visibility === 'street') return of('street');
  if (visibility === 'secretary') return [...of('secretary'), ...of('street')];
  const duty = grid.dutySlots.find(({ from, to }) => from <= at && at < to);
  return [...of('clerk'), ...of('secretary'), ...of('street'), ...(duty ? [duty.personId] : [])];
}
