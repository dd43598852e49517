import type { Call } from '../../core/calls/call';
import { recordRows } from './record-rows';

export const calls = recordRows<Call>('calls', [
  { keys: { communityId: 1, 'value.subjectId': 1, 'value.personId': 1 } },
  { keys: { communityId: 1, 'value.personId': 1, 'value.settledAt': 1 } },
  { keys: { communityId: 1, 'value.state': 1, 'value.toPhoneAt': 1 } },
]);
