import type { RecordRepository } from '../outbound/moved-record';
import type { BoundaryChange } from './boundary-change';

export interface BoundaryChangeRepository extends RecordRepository<BoundaryChange> {
  /** All of a community, the one decided first at the head. */
  list(communityId: string): Promise<readonly BoundaryChange[]>;
}

/** What a change of boundaries asks of the requests. */
export interface OpenRequestsThere {
  /** Not closed and lying in one of these buildings, by number. */
  listOpenInBuildings(
    communityId: string,
    buildingIds: readonly string[],
  ): Promise<readonly { readonly number: { readonly label: string }; readonly ownerId: string }[]>;
}
