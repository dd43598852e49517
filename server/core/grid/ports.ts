import type { Grid, Household } from './grid';

export interface GridRepository {
  /** The community as stored; it may be up to 2 s old. Throws `grid.no-community` when nothing is loaded. */
  load(communityId: string): Promise<Grid>;
}

export interface HouseholdRepository {
  find(communityId: string, buildingId: string, unit: string, door: string): Promise<Household | null>;
  findById(communityId: string, householdId: string): Promise<Household | null>;
  /** All of them, in order of their ids. */
  list(communityId: string): Promise<readonly Household[]>;
  /** Those of these buildings, by id. */
  listInBuildings(communityId: string, buildingIds: readonly string[]): Promise<readonly Household[]>;
  /** Inserts; an existing household of that place stays as it is. */
  insert(household: Household): Promise<void>;
}

/** Finding a household, by its door or its id. */
export type HouseholdLookup = Pick<HouseholdRepository, 'find' | 'findById'>;
