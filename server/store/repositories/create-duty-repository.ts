import type { DutyRecord } from '../../core/roster/duty-record';
import type { DutyRepository } from '../../core/roster/ports';
import type { RecordRow } from '../models/record-rows';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';
import { tellOfWrites } from './tell-of-writes';

/** `onWrite` is told of each: the grid shows who serves. */
export function createDutyRepository(
  deps: StoreDeps,
  onWrite: (communityId: string) => void,
): DutyRepository {
  const { dutyRecords: records, dutyOutboxes: outboxes } = deps.models;
  return {
    ...tellOfWrites(createRecordRepository<DutyRecord>(deps, { records, outboxes, toRecord }), onWrite),
    listConcerning: async (communityId, personId, now) => {
      const rows = await records
        .find({ communityId, 'value.concernedIds': personId, 'value.to': { $gt: now } })
        .sort({ 'value.to': 1 })
        .lean<RecordRow<DutyRecord>[]>();
      return rows.map(toRecord);
    },
  };
}

const toRecord = ({ value, outbox }: RecordRow<DutyRecord>): DutyRecord => ({ ...value, outbox });
