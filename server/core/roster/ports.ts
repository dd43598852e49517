import type { RecordRepository } from '../outbound/moved-record';
import type { DutyRecord } from './duty-record';
import type { RosterRecord } from './roster-record';

export interface DutyRepository extends RecordRepository<DutyRecord> {
  /** Those that concern the person and end after `now`, earliest first. */
  listConcerning(communityId: string, personId: string, now: Date): Promise<readonly DutyRecord[]>;
}

export type RosterRepository = RecordRepository<RosterRecord>;
