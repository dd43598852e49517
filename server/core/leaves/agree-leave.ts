import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import type { Person } from '../people/person';
import type { ServiceRequest } from '../requests/service-request';
import { handOverCards } from './cards';
import type { LeaveRecord } from './leave-record';
import { insertLeave, leaveIdOf, leaveMadeBefore, type LeaveDeps } from './open-leave';
import { openRequestsOf, type OpenRequestsDeps } from './open-requests-of';
import { planLeave, type LeavePlan } from './plan-leave';

export interface LeaveInput {
  readonly grid: Grid;
  readonly person: Person;
  readonly from: Date;
  readonly to: Date;
  readonly substituteId: string | null;
  readonly cause: Cause;
}

/** What would be agreed, for the question before. Throws what `planLeave` refuses. */
export async function previewLeave(
  deps: Pick<OpenRequestsDeps, 'requests'>,
  input: LeaveInput,
): Promise<LeavePlan & { readonly open: readonly ServiceRequest[] }> {
  const plan = planLeave(input.grid, wishOf(input), input.cause.at);
  return { ...plan, open: await openRequestsOf(deps, input.grid.community.id, [input.person.id]) };
}

/**
 * Agrees on a planned leave: written with the card to whoever stands in. Owners change only with their 收到. Throws what
 * `planLeave` refuses; the same cause again finds the leave it made.
 */
export async function agreeLeave(deps: LeaveDeps, input: LeaveInput): Promise<LeaveRecord> {
  const { grid, person, cause } = input;
  const communityId = grid.community.id;
  const id = leaveIdOf(communityId, cause.causeId);
  const known = await leaveMadeBefore(deps, id);
  if (known) return known;
  const wish = wishOf(input);
  const { standInId } = planLeave(grid, wish, cause.at);
  const open = standInId === null ? [] : await openRequestsOf(deps, communityId, [person.id]);
  const leave = { ...wish, id, communityId, kind: 'planned', standInId, forIds: [person.id] } as const;
  const messages = standInId === null ? [] : handOverCards({ ...leave, standInId }, person.name, open);
  return insertLeave(deps, grid, { ...leave, open, messages }, cause);
}

/** Nobody was away before they said so. */
function wishOf({ person, from, to, substituteId, cause }: LeaveInput) {
  return { personId: person.id, from: from < cause.at ? cause.at : from, to, substituteId };
}
