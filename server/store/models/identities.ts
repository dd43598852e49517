import type { Identity } from '../../core/people/identity';
import type { Filed } from './people';
import type { StoreCollection } from './store-collection';

export interface IdentityRow extends Omit<Identity, 'id'>, Filed {
  readonly _id: string;
  readonly isLive: boolean;
}

export const identities: StoreCollection<IdentityRow> = {
  name: 'identities',
  fields: {
    _id: String,
    communityId: String,
    channel: String,
    account: String,
    contactId: String,
    personId: String,
    method: String,
    boundAt: Date,
    endedAt: Date,
    isLive: Boolean,
    isFiled: Boolean,
    generation: Number,
  },
  indexes: [
    {
      keys: { communityId: 1, channel: 1, account: 1, contactId: 1 },
      unique: true,
      partial: { isLive: true },
    },
    { keys: { communityId: 1, personId: 1, boundAt: -1, _id: -1 }, partial: { isLive: true } },
    { keys: { communityId: 1, generation: 1 }, partial: { isFiled: true } },
  ],
};
