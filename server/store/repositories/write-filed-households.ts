import type { Household } from '../../core/grid/grid';
import type { Models } from '../models/create-models';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId } from '../store-deps';

/**
 * Households of the files take the place of whatever has their id or stands at their door: a door that a resident named
 * before the list knew it goes by the list's id from now on.
 */
export async function writeFiledHouseholds(
  { households }: Pick<Models, 'households'>,
  communityId: string,
  listed: readonly Household[],
  generation: number,
): Promise<void> {
  if (listed.length === 0) return;
  const idOf = new Map(listed.map((household) => [doorOf(household), household.id]));
  const stored = await households.find({ communityId }).lean();
  const replaced = stored.filter((row) => (idOf.get(doorOf(row)) ?? row.householdId) !== row.householdId);
  const removals = replaced.map((row) => ({ deleteOne: { filter: { _id: row._id } } }));
  const writes = listed.map(({ id, ...household }) => ({
    updateOne: {
      filter: { communityId, householdId: id },
      update: {
        $set: { ...household, crops: [...(household.crops ?? [])], isFiled: true, generation },
        $setOnInsert: { _id: rowId(communityId, id) },
      },
      upsert: true,
    },
  }));
  if (removals.length > 0) await repeatCutOff(() => households.bulkWrite(removals, { ordered: false }));
  await repeatCutOff(() => households.bulkWrite(writes, { ordered: false }));
}

const doorOf = ({ buildingId, unit, door }: Pick<Household, 'buildingId' | 'unit' | 'door'>) =>
  rowId(buildingId, unit, door);
