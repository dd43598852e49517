import { SchemaTypes } from 'mongoose';
import type {
  Area,
  Building,
  CalendarException,
  DutySlot,
  FeedSource,
  Leave,
  Post,
  PublicPlace,
  Room,
  ServiceItem,
} from '../../core/grid/grid';
import type { PolicyRow } from '../../core/grid/filed-policy';
import type { BuildingMove, PostChange } from '../../core/grid/grid-history';
import type { StoreCollection } from './store-collection';

/** A part of the grid as one import wrote it. The community's document says which generation counts. */
export interface GridRow<Value> {
  readonly _id: string;
  readonly communityId: string;
  readonly generation: number;
  /** Id of the value, unique within generation and community. */
  readonly code: string;
  /** Place in the files. */
  readonly order: number;
  readonly value: Value;
}

const gridRows = <Value>(name: string): StoreCollection<GridRow<Value>> => ({
  name,
  fields: {
    _id: String,
    communityId: String,
    generation: Number,
    code: String,
    order: Number,
    value: SchemaTypes.Mixed,
  },
  indexes: [
    { keys: { communityId: 1, generation: 1, code: 1 }, unique: true },
    { keys: { communityId: 1, generation: 1, order: 1 } },
  ],
});

export const areas = gridRows<Area>('areas');
export const buildings = gridRows<Building>('buildings');
export const posts = gridRows<Post>('posts');
export const buildingMoves = gridRows<BuildingMove>('buildingMoves');
export const postChanges = gridRows<PostChange>('postChanges');
export const leaves = gridRows<Leave>('leaves');
export const rosters = gridRows<DutySlot>('rosters');
export const rooms = gridRows<Room>('rooms');
export const calendarExceptions = gridRows<CalendarException>('calendarExceptions');
export const policies = gridRows<PolicyRow>('policies');
export const services = gridRows<ServiceItem>('services');
export const publicPlaces = gridRows<PublicPlace>('publicPlaces');
export const feedSources = gridRows<FeedSource>('feedSources');
