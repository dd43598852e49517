import type { RosterRepository } from '../../core/roster/ports';
import type { RosterRecord } from '../../core/roster/roster-record';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';
import { tellOfWrites } from './tell-of-writes';

/** `onWrite` is told of each: the grid shows what was published. */
export function createRosterRepository(
  deps: StoreDeps,
  onWrite: (communityId: string) => void,
): RosterRepository {
  const { dutyRosters: records, rosterOutboxes: outboxes } = deps.models;
  return tellOfWrites(
    createRecordRepository<RosterRecord>(deps, {
      records,
      outboxes,
      toRecord: ({ value, outbox }) => ({ ...value, outbox }),
    }),
    onWrite,
  );
}
