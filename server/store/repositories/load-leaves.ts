import { currentLeaves, type LeaveChange } from '../../core/grid/current-leaves';
import type { Leave } from '../../core/grid/grid';
import type { Models } from '../models/create-models';

const dayMs = 24 * 3_600_000;
/** Who was away longer ago is only in the records. */
const keptMs = 400 * dayMs;

/** Who is away when: the filed leaves, and those said since. */
export async function loadLeaves(
  { leaveRecords }: Pick<Models, 'leaveRecords'>,
  communityId: string,
  filed: readonly Leave[],
  now: Date,
): Promise<readonly Leave[]> {
  const said = await leaveRecords
    .find({ communityId, 'value.to': { $gt: new Date(now.getTime() - keptMs) } })
    .select({
      ...{ 'value.id': 1, 'value.personId': 1, 'value.from': 1, 'value.to': 1, 'value.substituteId': 1 },
      ...{ 'value.state': 1, 'value.filedId': 1 },
    })
    .sort({ 'value.from': 1, _id: 1 })
    .lean<{ readonly value: LeaveChange }[]>();
  return currentLeaves(
    filed,
    said.map(({ value }) => value),
  );
}
