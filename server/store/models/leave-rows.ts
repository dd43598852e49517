import type { LeaveRecord } from '../../core/leaves/leave-record';
import { recordRows } from './record-rows';

export const leaveRecords = recordRows<LeaveRecord>('leaveRecords', [
  { keys: { communityId: 1, 'value.to': 1 } },
]);
