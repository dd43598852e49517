import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { toOutboxDues, type Cause } from '../outbound/change-record';
import { toOutboxMessages, type DraftMessage } from '../outbound/draft-message';
import type { ServiceRequest } from '../requests/service-request';
import type { ChangeLeaveDeps } from './change-leave';
import { leaveDues } from './leave-dues';
import type { LeaveRecord } from './leave-record';
import type { OpenRequestsDeps } from './open-requests-of';

export interface LeaveDeps extends ChangeLeaveDeps, OpenRequestsDeps {
  readonly calendar: (grid: Grid) => WorkingCalendar;
}

/** One leave a cause: said again by the same message, it is the same one. */
export const leaveIdOf = (communityId: string, causeId: string): string => `${communityId}/leave/${causeId}`;

export interface NewLeave extends Pick<
  LeaveRecord,
  'id' | 'communityId' | 'personId' | 'kind' | 'from' | 'to' | 'substituteId' | 'standInId' | 'forIds'
> {
  readonly open: readonly ServiceRequest[];
  readonly messages: readonly DraftMessage[];
}

/** Writes a leave with what it makes us say and look at, at once. */
export async function insertLeave(
  deps: LeaveDeps,
  grid: Grid,
  { open, messages, ...leave }: NewLeave,
  cause: Cause,
): Promise<LeaveRecord> {
  const bare: LeaveRecord = {
    ...leave,
    ...{ version: 1, state: 'agreed', acknowledgedAt: null, takenOverAt: null, passed: [] },
    ...{ listedIds: open.map(({ id }) => id), handBackIds: [], takenBackAt: null, filedId: null },
    events: [{ seq: 1, ...cause, kind: 'agreed', personId: leave.standInId ?? leave.personId }],
    outbox: [],
  };
  const outbox = [
    ...toOutboxMessages(`${leave.id}/e1`, null, messages),
    ...toOutboxDues(leaveDues(bare, cause.at, deps.calendar(grid))),
  ];
  const { record } = await deps.leaves.insert({ ...bare, outbox });
  await deps.relay(record.communityId, record.outbox);
  return record;
}

/** The leave this cause made before, its outbox copied again; null: it made none yet. */
export async function leaveMadeBefore(deps: ChangeLeaveDeps, id: string): Promise<LeaveRecord | null> {
  const known = await deps.leaves.find(id);
  if (known) await deps.relay(known.communityId, known.outbox);
  return known;
}
