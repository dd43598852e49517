import type { Person } from '../../core/people/person';
import type { StoreCollection } from './store-collection';

/** What the files brought and what life did; `generation` is the import that wrote it last. */
export interface Filed {
  readonly isFiled: boolean;
  readonly generation: number;
}

export interface PersonRow extends Omit<Person, 'id' | 'roles' | 'branch'>, Filed {
  readonly _id: string;
  /** Unique within the community only. */
  readonly personId: string;
  readonly roles: Person['roles'][number][];
  readonly branch: string | null;
  readonly isStaff: boolean;
}

export const people: StoreCollection<PersonRow> = {
  name: 'people',
  fields: {
    _id: String,
    communityId: String,
    personId: String,
    name: String,
    roles: [String],
    householdId: String,
    areaId: String,
    workPhone: String,
    branch: String,
    isStaff: Boolean,
    isFiled: Boolean,
    generation: Number,
  },
  indexes: [
    { keys: { communityId: 1, personId: 1 }, unique: true },
    { keys: { communityId: 1, isStaff: 1, personId: 1 }, partial: { isStaff: true } },
    { keys: { communityId: 1, roles: 1, personId: 1 } },
    { keys: { communityId: 1, generation: 1 }, partial: { isFiled: true } },
  ],
};
