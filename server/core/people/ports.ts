import type { ApiToken } from './api-token';
import type { ContactRef, Identity } from './identity';
import type { DialogueRecord } from './dialogue';
import type { Person, Role } from './person';
import type { StaffCode } from './staff-code';

export interface PersonRepository {
  find(communityId: string, personId: string): Promise<Person | null>;
  findMany(communityId: string, personIds: readonly string[]): Promise<readonly Person[]>;
  /** Who lives in these households, by id. */
  listOfHouseholds(communityId: string, householdIds: readonly string[]): Promise<readonly Person[]>;
  /** Who has one of these roles, by id. */
  listWithRoles(communityId: string, roles: readonly Role[]): Promise<readonly Person[]>;
  /** Inserts, or replaces the one of the same id. */
  save(person: Person): Promise<void>;
}

export interface IdentityRepository {
  findLive(communityId: string, contact: ContactRef): Promise<Identity | null>;
  /** Live identities of a person, newest first: where they can be written to. */
  findLiveOfPerson(communityId: string, personId: string): Promise<readonly Identity[]>;
  /** Those of them who have a live identity, at whatever channel. */
  listReachable(communityId: string, personIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ends the contact's live identity, if any, at `identity.boundAt` and inserts this one. Run again with the same id: no effect. */
  bind(identity: Identity): Promise<void>;
}

export interface StaffCodeRepository {
  insert(code: StaffCode): Promise<void>;
  /** The code as stored, used or not; null when there is none. */
  findByCode(communityId: string, code: string): Promise<StaffCode | null>;
  /** Uses the code if it is unused (true), or was used by this same contact (true); false when another contact had it. */
  use(communityId: string, code: string, contactId: string, at: Date): Promise<boolean>;
}

export interface ApiTokenRepository {
  /** Run again with the same hash: no effect. */
  insert(token: ApiToken): Promise<void>;
  /** The token as stored, ended or not; null when there is none. */
  findByHash(hash: string): Promise<ApiToken | null>;
  /** Ends every token of the person that has not been ended. */
  revokeAllOf(communityId: string, personId: string, at: Date): Promise<void>;
  /** Ends every token that speaks for the department and has not been ended. */
  revokeAllOfDepartment(communityId: string, department: string, at: Date): Promise<void>;
}

export interface DialogueRepository<State> {
  find(communityId: string, key: string): Promise<DialogueRecord<State> | null>;
  save(record: DialogueRecord<State>): Promise<void>;
}
