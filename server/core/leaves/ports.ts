import type { RecordRepository } from '../outbound/moved-record';
import type { LeaveRecord } from './leave-record';

export interface LeaveRepository extends RecordRepository<LeaveRecord> {
  /** Those that end after `since`, cancelled ones too, by their beginning. */
  listSince(communityId: string, since: Date): Promise<readonly LeaveRecord[]>;
}
