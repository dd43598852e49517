import type { Household } from '../../core/grid/grid';
import type { Filed } from './people';
import type { StoreCollection } from './store-collection';

export interface HouseholdRow extends Omit<Household, 'id' | 'crops'>, Filed {
  readonly _id: string;
  /** Unique within the community only. */
  readonly householdId: string;
  readonly crops: string[];
}

export const households: StoreCollection<HouseholdRow> = {
  name: 'households',
  fields: {
    _id: String,
    communityId: String,
    householdId: String,
    buildingId: String,
    unit: String,
    door: String,
    verified: Boolean,
    crops: [String],
    isFiled: Boolean,
    generation: Number,
  },
  indexes: [
    { keys: { communityId: 1, buildingId: 1, unit: 1, door: 1 }, unique: true },
    { keys: { communityId: 1, householdId: 1 }, unique: true },
    { keys: { communityId: 1, generation: 1 }, partial: { isFiled: true } },
  ],
};
