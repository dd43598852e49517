import { currentDutySlots, type DutyChange, type PublishedRoster } from '../../core/grid/duty-changes';
import type { DutySlot } from '../../core/grid/grid';
import type { Models } from '../models/create-models';

const dayMs = 24 * 3_600_000;
/** What was swapped longer ago is only in the records. */
const keptMs = 400 * dayMs;

/** The roster as it stands: the filed slots, the published rosters in their place, and what was swapped and confirmed. */
export async function loadDutySlots(
  { dutyRecords, dutyRosters }: Pick<Models, 'dutyRecords' | 'dutyRosters'>,
  communityId: string,
  filed: readonly DutySlot[],
  now: Date,
): Promise<readonly DutySlot[]> {
  const which = { communityId, 'value.to': { $gt: new Date(now.getTime() - keptMs) } };
  const [changes, published] = await Promise.all([
    dutyRecords
      .find(which)
      .select({ 'value.key': 1, 'value.personId': 1, 'value.confirmedAt': 1 })
      .lean<{ readonly value: DutyChange }[]>(),
    dutyRosters
      .find(which)
      .select({ 'value.from': 1, 'value.to': 1, 'value.publishedAt': 1, 'value.slots': 1 })
      .lean<{ readonly value: PublishedRoster }[]>(),
  ]);
  return currentDutySlots(filed, published.map(valueOf), changes.map(valueOf));
}

const valueOf = <Value>(row: { readonly value: Value }): Value => row.value;
