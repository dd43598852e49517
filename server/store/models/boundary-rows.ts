import type { BoundaryChange } from '../../core/boundaries/boundary-change';
import { recordRows } from './record-rows';

export const boundaryChanges = recordRows<BoundaryChange>('boundaryChanges', [
  { keys: { communityId: 1, 'value.decidedAt': 1, _id: 1 } },
]);
