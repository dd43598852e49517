import type { LeaveRecord } from '../../core/leaves/leave-record';
import type { LeaveRepository } from '../../core/leaves/ports';
import type { RecordRow } from '../models/record-rows';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';
import { tellOfWrites } from './tell-of-writes';

/** `onWrite` is told of each: the grid shows who is away. */
export function createLeaveRepository(
  deps: StoreDeps,
  onWrite: (communityId: string) => void,
): LeaveRepository {
  const { leaveRecords: records, leaveOutboxes: outboxes } = deps.models;
  return {
    ...tellOfWrites(createRecordRepository<LeaveRecord>(deps, { records, outboxes, toRecord }), onWrite),
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
