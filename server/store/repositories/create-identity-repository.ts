import type { Identity } from '../../core/people/identity';
import type { IdentityRepository } from '../../core/people/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { isDuplicateKey } from '../is-duplicate-key';
import type { IdentityRow } from '../models/identities';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';

const attempts = 50;

export function createIdentityRepository({ models }: Pick<StoreDeps, 'models'>): IdentityRepository {
  const identities = bareCollection(models.identities);
  const within = withinTime(models.identities);

  /** False: somebody else bound the contact between our two writes. */
  async function tryBind({ id, ...identity }: Identity): Promise<boolean> {
    if (await identities.findOne({ _id: id }, within)) return true;
    const { communityId, channel, account, contactId, boundAt } = identity;
    await identities.updateMany(
      { communityId, channel, account, contactId, isLive: true },
      { $set: { isLive: false, endedAt: boundAt } },
      within,
    );
    try {
      await identities.insertOne({
        _id: id,
        ...identity,
        isLive: identity.endedAt === null,
        isFiled: false,
        generation: 0,
      });
      return true;
    } catch (error) {
      if (isDuplicateKey(error, '_id')) return true;
      if (isDuplicateKey(error, 'contactId')) return false;
      throw error;
    }
  }

  return {
    async findLive(communityId, { channel, account, contactId }) {
      const row = await identities.findOne(
        { communityId, channel, account, contactId, isLive: true },
        within,
      );
      return row && toIdentity(row);
    },
    async findLiveOfPerson(communityId, personId) {
      const rows = await identities
        .find({ communityId, personId, isLive: true }, within)
        .sort({ boundAt: -1, _id: -1 })
        .toArray();
      return rows.map(toIdentity);
    },
    async listReachable(communityId, personIds) {
      if (personIds.length === 0) return new Set();
      const asked = { communityId, personId: { $in: [...new Set(personIds)] }, isLive: true };
      return new Set(await identities.distinct('personId', asked, within));
    },
    async bind(identity) {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        if (await repeatCutOff(() => tryBind(identity))) return;
      }
      throw new Error('a contact was bound by others again and again');
    },
  };
}

const toIdentity = (row: IdentityRow): Identity => ({
  id: row._id,
  communityId: row.communityId,
  channel: row.channel,
  account: row.account,
  contactId: row.contactId,
  personId: row.personId,
  method: row.method,
  boundAt: row.boundAt,
  endedAt: row.endedAt,
});
