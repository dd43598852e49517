import type { Household } from '../../core/grid/grid';
import type { HouseholdRepository } from '../../core/grid/ports';
import { isDuplicateKey } from '../is-duplicate-key';
import type { HouseholdRow } from '../models/households';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId, type StoreDeps } from '../store-deps';

export function createHouseholdRepository({ models }: Pick<StoreDeps, 'models'>): HouseholdRepository {
  const { households } = models;
  return {
    async find(communityId, buildingId, unit, door) {
      const row = await households.findOne({ communityId, buildingId, unit, door }).lean();
      return row && toHousehold(row);
    },
    async findById(communityId, householdId) {
      const row = await households.findOne({ communityId, householdId }).lean();
      return row && toHousehold(row);
    },
    async listInBuildings(communityId, buildingIds) {
      const rows = await households.find({ communityId, buildingId: { $in: [...buildingIds] } }).lean();
      return rows.map(toHousehold).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async list(communityId) {
      const rows = await households.find({ communityId }).sort({ householdId: 1 }).lean();
      return rows.map(toHousehold);
    },
    insert: ({ id, ...household }) =>
      repeatCutOff(async () => {
        try {
          await households.insertOne({
            _id: rowId(household.communityId, id),
            householdId: id,
            ...household,
            crops: [...(household.crops ?? [])],
            isFiled: false,
            generation: 0,
          });
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
        }
      }),
  };
}

const toHousehold = (row: HouseholdRow): Household => ({
  id: row.householdId,
  communityId: row.communityId,
  buildingId: row.buildingId,
  unit: row.unit,
  door: row.door,
  verified: row.verified,
  ...(row.crops && row.crops.length > 0 && { crops: row.crops }),
});
