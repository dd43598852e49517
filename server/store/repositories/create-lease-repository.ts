import type { LeaseRepository } from '../../core/shared/leases';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId, type StoreDeps } from '../store-deps';

export function createLeaseRepository({ models }: Pick<StoreDeps, 'models'>): LeaseRepository {
  const { leases } = models;

  /** Null: nobody has ever held it, or somebody else was quicker. */
  async function takeFirst(communityId: string, name: string, holder: string, until: Date) {
    try {
      await leases.insertOne({ _id: rowId(communityId, name), communityId, name, holder, until, fencing: 1 });
      return { fencing: 1 };
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  return {
    // Each step finds out for itself what was written before, so a cut-off one may run again from the top.
    take: (communityId, name, holder, now, until) =>
      repeatCutOff(async () => {
        const ours = await leases
          .findOneAndUpdate({ communityId, name, holder }, { $set: { until } }, { returnDocument: 'after' })
          .lean();
        if (ours) return { fencing: ours.fencing };
        const ended = await leases
          .findOneAndUpdate(
            { communityId, name, until: { $lte: now } },
            { $set: { holder, until }, $inc: { fencing: 1 } },
            { returnDocument: 'after' },
          )
          .lean();
        if (ended) return { fencing: ended.fencing };
        return takeFirst(communityId, name, holder, until);
      }),
    async holderOf(communityId, name) {
      return (await leases.findOne({ communityId, name }).lean())?.holder ?? null;
    },
    release: (communityId, name, holder) =>
      repeatCutOff(async () => {
        await leases.updateOne({ communityId, name, holder }, { $set: { until: new Date(0) } });
      }),
  };
}
