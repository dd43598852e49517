import type { CommunityFiles } from '../../core/grid/community-files';
import type { Household } from '../../core/grid/grid';
import type { Identity } from '../../core/people/identity';
import type { Person } from '../../core/people/person';

/** A row and whether the files or life brought it. */
export interface Sourced<T> {
  readonly value: T;
  readonly isFiled: boolean;
}

/** What an import writes and the grid, people, household and identity repositories share. */
export interface MemoryTables {
  readonly communities: Map<string, CommunityFiles>;
  readonly people: Map<string, Sourced<Person>>;
  readonly households: Map<string, Sourced<Household>>;
  readonly identities: Map<string, Sourced<Identity>>;
}

export const createMemoryTables = (): MemoryTables => ({
  communities: new Map(),
  people: new Map(),
  households: new Map(),
  identities: new Map(),
});

/** Key of a row whose id is unique within its community. */
export const keyOf = (communityId: string, id: string) => JSON.stringify([communityId, id]);

export type InitialCommunity = Pick<CommunityFiles, 'grid'> & Partial<CommunityFiles>;
