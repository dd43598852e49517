import type { Notice } from '../../core/notices/notice';
import { recordRows } from './record-rows';

export const notices = recordRows<Notice>('notices', [
  { keys: { communityId: 1, 'value.number.openedOn': 1, 'value.number.seq': 1 }, unique: true },
  { keys: { communityId: 1, 'value.number.seq': 1, 'value.endedAt': 1 } },
  { keys: { communityId: 1, 'value.endedAt': 1 } },
  { keys: { communityId: 1, 'value.goesOutAt': 1 } },
]);
