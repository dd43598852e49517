import type { StaffCode } from '../../core/people/staff-code';
import type { StoreCollection } from './store-collection';

export interface StaffCodeRow extends Omit<StaffCode, 'id'> {
  readonly _id: string;
}

export const staffCodes: StoreCollection<StaffCodeRow> = {
  name: 'staffCodes',
  fields: {
    _id: String,
    communityId: String,
    code: String,
    personId: String,
    issuedById: String,
    issuedAt: Date,
    expiresAt: Date,
    usedAt: Date,
    usedByContactId: String,
  },
  indexes: [{ keys: { communityId: 1, code: 1 }, unique: true }],
};
