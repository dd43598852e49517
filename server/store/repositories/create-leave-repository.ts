import type { LeaveRecord } from '../../core/leaves/leave-record';
import type { LeaveRepository } from '../../core/leaves/ports';
import type { RecordRow } from '../models/record-rows';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';

/** `onWrite` is told of each: the grid shows who is away. */
export function createLeaveRepository(
  deps: StoreDeps,
  onWrite: (communityId: string) => void,
): LeaveRepository {
  const { leaveRecords: records, leaveOutboxes: outboxes } = deps.models;
  const stored = createRecordRepository<LeaveRecord>(deps, { records, outboxes, toRecord });
  return {
    ...stored,
    async insert(record) {
      const answer = await stored.insert(record);
      onWrite(record.communityId);
      return answer;
    },
    async replace(record, expectedVersion) {
      const isWritten = await stored.replace(record, expectedVersion);
      onWrite(record.communityId);
      return isWritten;
    },
    async listSince(communityId, since) {
      const rows = await records
        .find({ communityId, 'value.to': { $gt: since } })
        .sort({ 'value.from': 1, _id: 1 })
        .lean<RecordRow<LeaveRecord>[]>();
      return rows.map(toRecord);
    },
  };
}

const toRecord = ({ value, outbox }: RecordRow<LeaveRecord>): LeaveRecord => ({ ...value, outbox });
