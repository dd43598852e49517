import type { BoundaryChange } from '../../../server/core/boundaries/boundary-change';
import { freshId } from './fresh-id';
import { at } from './moments';

/** Building b3 goes from area jia to area yi a minute later. */
export const aBoundaryChange = (
  overrides: Partial<BoundaryChange> & { readonly communityId: string },
): BoundaryChange => ({
  ...{ id: freshId('boundary'), version: 1, areaId: 'yi', from: at(60) },
  moved: [{ buildingId: 'b3', fromAreaId: 'jia' }],
  ...{ decidedById: 'he-zhuren', decidedAt: at(0), events: [], outbox: [] },
  ...overrides,
});
