import type { FiledIdentity } from '../../core/grid/community-files';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId, type StoreDeps } from '../store-deps';

/** Contacts of the files are bound, unless life bound them otherwise since: then their row only counts as still filed. */
export async function writeFiledIdentities(
  { models, clock }: Pick<StoreDeps, 'models' | 'clock'>,
  communityId: string,
  filed: readonly FiledIdentity[],
  generation: number,
): Promise<void> {
  const { identities } = models;
  if (filed.length === 0) return;
  const live = await identities.find({ communityId, isLive: true }).lean();
  const rebound = new Set(live.filter((row) => !row.isFiled).map(contactOf));
  const boundAt = clock.now();
  const writes = filed.map((identity) => {
    const { channel, account, contactId, personId } = identity;
    const filter = { _id: rowId('filed', communityId, channel, account, contactId) };
    if (rebound.has(contactOf(identity))) {
      return { updateOne: { filter, update: { $set: { generation } }, upsert: false } };
    }
    const contact = { communityId, channel, account, contactId };
    return {
      updateOne: {
        filter,
        update: {
          $set: { personId, isLive: true, endedAt: null, generation },
          $setOnInsert: { ...contact, method: 'import' as const, boundAt, isFiled: true },
        },
        upsert: true,
      },
    };
  });
  await repeatCutOff(() => identities.bulkWrite(writes, { ordered: false }));
}

const contactOf = ({ channel, account, contactId }: Omit<FiledIdentity, 'personId'>) =>
  rowId(channel, account, contactId);
