import type { DutyRecord } from '../../core/roster/duty-record';
import type { RosterRecord } from '../../core/roster/roster-record';
import { recordRows } from './record-rows';

export const dutyRecords = recordRows<DutyRecord>('dutyRecords', [
  { keys: { communityId: 1, 'value.concernedIds': 1, 'value.to': 1 } },
  { keys: { communityId: 1, 'value.to': 1 } },
]);

export const dutyRosters = recordRows<RosterRecord>('dutyRosters', [
  { keys: { communityId: 1, 'value.to': 1 } },
]);
