import { SchemaTypes } from 'mongoose';
import type { FarmRegion } from '../../core/grid/farm-regions';
import type { Community } from '../../core/grid/grid';
import type { ChatDirectoryView } from '../../core/grid/import-port';
import type { StoreCollection } from './store-collection';

/** Written last by an import: names the generation of grid rows that counts. */
export interface CommunityRow extends Omit<Community, 'id' | 'farmRegions'> {
  readonly _id: string;
  readonly communityId: string;
  readonly generation: number;
  readonly farmRegions: FarmRegion[];
  readonly chatDirectory: ChatDirectoryView;
}

export const communities: StoreCollection<CommunityRow> = {
  name: 'communities',
  fields: {
    _id: String,
    communityId: String,
    generation: Number,
    code: String,
    name: String,
    botName: String,
    streetName: String,
    gasPhone: String,
    farmRegions: [String],
    chatDirectory: SchemaTypes.Mixed,
  },
  indexes: [{ keys: { communityId: 1 }, unique: true }],
};
