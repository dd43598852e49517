import type { Person } from '../people/person';
import type { Grid, Household } from './grid';

/** Everything the files of one community say, checked as a whole. */
export interface CommunityFiles {
  /** `grid.staff` is part of `people`: those who hold a post or a staff role. */
  readonly grid: Grid;
  readonly people: readonly Person[];
  readonly households: readonly Household[];
  readonly identities: readonly FiledIdentity[];
  readonly roomMembers: readonly RoomMember[];
  readonly chatPeople: readonly ChatPersonRow[];
}

/** A contact whose person is known from the files. */
export interface FiledIdentity {
  readonly contactId: string;
  readonly personId: string;
  readonly channel: string;
  readonly account: string;
}

export interface RoomMember {
  readonly roomId: string;
  readonly personId: string;
}

/** Somebody the web chat lets a visitor be. */
export interface ChatPersonRow {
  readonly contactId: string;
  readonly name: string;
  /** Role in a few words, for instance 片区负责人. */
  readonly label: string;
  /** Heading in the list of people, for instance 居民. */
  readonly group: string;
}
