import type { BoundaryChange } from '../../core/boundaries/boundary-change';
import type { BoundaryChangeRepository } from '../../core/boundaries/ports';
import type { RecordRow } from '../models/record-rows';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';

export function createBoundaryChangeRepository(deps: StoreDeps): BoundaryChangeRepository {
  const { boundaryChanges: records, boundaryChangeOutboxes: outboxes } = deps.models;
  return {
    ...createRecordRepository<BoundaryChange>(deps, { records, outboxes, toRecord }),
    list: async (communityId) => {
      const rows = await records
        .find({ communityId })
        .sort({ 'value.decidedAt': 1, _id: 1 })
        .lean<RecordRow<BoundaryChange>[]>();
      return rows.map(toRecord);
    },
  };
}

const toRecord = ({ value, outbox }: RecordRow<BoundaryChange>): BoundaryChange => ({ ...value, outbox });
