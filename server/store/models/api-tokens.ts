import type { ApiToken } from '../../core/people/api-token';
import type { StoreCollection } from './store-collection';

/** `_id`: the hash. */
export interface ApiTokenRow extends Omit<ApiToken, 'hash'> {
  readonly _id: string;
}

export const apiTokens: StoreCollection<ApiTokenRow> = {
  name: 'apiTokens',
  fields: {
    ...{ _id: String, communityId: String, personId: String, department: String },
    ...{ expiresAt: Date, revokedAt: Date },
  },
  indexes: [{ keys: { communityId: 1, personId: 1 } }, { keys: { communityId: 1, department: 1 } }],
};
