import type { OutboxHolder } from '../outbound/ports';
import type { AreaCount, RequestGroup } from './request-counts';
import type { ServiceRequest } from './service-request';

export interface RequestRepository extends OutboxHolder {
  /** The next number of the day; gaps are allowed. */
  nextSeq(communityId: string, openedOn: string): Promise<number>;
  /** Inserts under the unique source key; when it is there already, the stored one comes back with `inserted` false. */
  insert(request: ServiceRequest): Promise<{ readonly inserted: boolean; readonly request: ServiceRequest }>;
  find(id: string): Promise<ServiceRequest | null>;
  findBySourceKey(communityId: string, sourceKey: string): Promise<ServiceRequest | null>;
  findByNumber(communityId: string, openedOn: string, seq: number): Promise<ServiceRequest | null>;
  /** One conditional write of the whole document; false when its version is no longer `expectedVersion`. */
  replace(request: ServiceRequest, expectedVersion: number): Promise<boolean>;
  /**
   * Not closed, not joined to another, owner or asked or co-handler is this person, earliest solve deadline first.
   */
  listOpenOfStaff(communityId: string, personId: string): Promise<readonly ServiceRequest[]>;
  /** Not closed, or closed since `closedSince`, with this number of the day, newest first: what `001` may mean. */
  listBySeq(communityId: string, seq: number, closedSince: Date): Promise<readonly ServiceRequest[]>;
  /** Opened or followed by this person, newest first. */
  listOfResident(communityId: string, personId: string, limit: number): Promise<readonly ServiceRequest[]>;
  /** Not closed, same topic, same building (or same area when `buildingId` is null): possible duplicates, newest first. */
  listOpenAt(
    communityId: string,
    topicId: string,
    place: { readonly areaId: string | null; readonly buildingId: string | null },
  ): Promise<readonly ServiceRequest[]>;
  /** Not closed, with a date in a year whose calendar was not announced, by id. */
  listProvisional(communityId: string): Promise<readonly ServiceRequest[]>;
  /** Not closed and lying in one of these buildings, by number. */
  listOpenInBuildings(
    communityId: string,
    buildingIds: readonly string[],
  ): Promise<readonly ServiceRequest[]>;
  /** Hours from opening to close of the newest `limit` of this topic and area that were closed solved since `since`, newest first. */
  listSolveHours(
    communityId: string,
    topicId: string,
    areaId: string | null,
    since: Date,
    limit: number,
  ): Promise<readonly number[]>;
  /** Of which somebody said what kind they are, by number: what a model learns from. */
  listKindCorrected(communityId: string): Promise<readonly ServiceRequest[]>;
  /** How many of each class and state were opened on this day (`YYYY-MM-DD`) or later; in no order. */
  countOpenedSince(communityId: string, openedOn: string): Promise<readonly RequestGroup[]>;
  /** How many are not closed now, by where they lie; in no order. */
  countOpenByArea(communityId: string): Promise<readonly AreaCount[]>;
  /** All of a community, by number: reports and replay. */
  listAll(communityId: string): Promise<readonly ServiceRequest[]>;
}
