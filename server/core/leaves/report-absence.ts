import { findPostOfKind } from '../grid/find-post';
import type { Grid, Leave } from '../grid/grid';
import { findLeave } from '../grid/is-on-leave';
import { noticeTo, urgentTo, type DraftMessage } from '../outbound/draft-message';
import type { Cause } from '../outbound/change-record';
import type { Person } from '../people/person';
import { staffName } from '../requests/names';
import { handOverCards } from './cards';
import type { LeaveRecord } from './leave-record';
import { insertLeave, leaveIdOf, leaveMadeBefore, type LeaveDeps } from './open-leave';
import { openRequestsOf } from './open-requests-of';
import { sayOfLeave } from './sayings';
import { standInOf } from './stand-ins';

export interface AbsenceInput {
  readonly grid: Grid;
  readonly person: Person;
  readonly from: Date;
  readonly to: Date;
  readonly cause: Cause;
}

export interface Absence {
  /** Null: that time was known already. */
  readonly leave: LeaveRecord | null;
  readonly count: number;
}

/**
 * A sudden absence, never refused: whoever comes next in the chain hears what was in hand, also of those for whom the person
 * was to stand in, and the secretary is told (of the secretary's own, the street).
 */
export async function reportAbsence(deps: LeaveDeps, input: AbsenceInput): Promise<Absence> {
  const { grid, person, cause } = input;
  const communityId = grid.community.id;
  const id = leaveIdOf(communityId, cause.causeId);
  const known = await leaveMadeBefore(deps, id);
  if (known) return { leave: known, count: known.listedIds.length };
  const span = unknownPart(grid, input);
  if (!span) return { leave: null, count: 0 };
  const personId = person.id;
  const standInId = standInOf(grid, { id, personId, ...span });
  const forIds = [personId, ...(await notTakenOver(deps, communityId, personId, span))];
  const open = standInId === null ? [] : await openRequestsOf(deps, communityId, forIds);
  const leave = {
    id,
    communityId,
    personId,
    kind: 'sudden',
    ...span,
    substituteId: null,
    standInId,
    forIds,
  } as const;
  const messages = [
    ...(standInId === null ? [] : handOverCards({ ...leave, standInId }, person.name, open)),
    ...toldAbove(grid, leave, person, open.length),
  ];
  return { leave: await insertLeave(deps, grid, { ...leave, open, messages }, cause), count: open.length };
}

/** The time that is not known to be a leave of theirs; null when all of it is. */
function unknownPart(grid: Grid, input: AbsenceInput): Pick<Leave, 'from' | 'to'> | null {
  const { person, cause } = input;
  const start = input.from < cause.at ? cause.at : input.from;
  const from = findLeave(grid, person.id, start)?.to ?? start;
  const next = grid.leaves
    .filter((leave) => leave.personId === person.id && leave.from >= from)
    .reduce((end, leave) => (leave.from < end ? leave.from : end), input.to);
  return next > from ? { from, to: next } : null;
}

/** For whom the person was to stand in meanwhile and has not begun to. */
async function notTakenOver(
  deps: LeaveDeps,
  communityId: string,
  personId: string,
  { from, to }: Pick<Leave, 'from' | 'to'>,
): Promise<readonly string[]> {
  const leaves = await deps.leaves.listSince(communityId, from);
  return leaves
    .filter(({ state, standInId }) => state === 'agreed' && standInId === personId)
    .filter((leave) => leave.takenOverAt === null && leave.from < to)
    .flatMap(({ forIds }) => forIds);
}

function toldAbove(
  grid: Grid,
  leave: Pick<LeaveRecord, 'personId' | 'from' | 'to' | 'standInId'>,
  person: Person,
  count: number,
): readonly DraftMessage[] {
  const above = (['secretary', 'street'] as const)
    .map((kind) => findPostOfKind(grid, kind)?.aId)
    .find((id) => id !== undefined && id !== person.id);
  if (above === undefined || above === leave.standInId) return [];
  const saying = sayOfLeave('sudden-absence-told', {
    ...{ name: person.name, from: leave.from.toISOString(), to: leave.to.toISOString(), count },
    standIn: leave.standInId === null ? null : staffName(grid, leave.standInId),
  });
  return [leave.standInId === null ? urgentTo(above, saying) : noticeTo(above, saying)];
}
