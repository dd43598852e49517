import type { OutboundRepository } from '../../core/outbound/ports';
import { countRows } from '../count-rows';
import { ignoreDuplicates } from '../ignore-duplicates';
import { outboundHints } from '../models/outbound';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { createClaimNext } from './create-claim-next';
import { isOpenState, toOutboundMessage, toOutboundRow } from './outbound-rows';

export function createOutboundRepository(deps: Pick<StoreDeps, 'models' | 'newId'>): OutboundRepository {
  const { outbound } = deps.models;
  const count = (communityId: string, state: string) => countRows(outbound, { communityId, state });
  return {
    async insertMany(list) {
      if (list.length === 0) return;
      const rows = list.map(toOutboundRow);
      await ignoreDuplicates(() =>
        outbound.bulkWrite(
          rows.map((document) => ({ insertOne: { document } })),
          { ordered: false },
        ),
      );
    },
    claimNext: createClaimNext(deps),
    settle: (id, attempts, change) =>
      repeatCutOff(async (isRepeat) => {
        const answer = await outbound.updateOne(
          { _id: id, state: 'sending', attempts },
          { $set: { ...change, leaseUntil: null, isOpen: isOpenState(change.state) } },
        );
        if (answer.matchedCount === 1) return true;
        if (!isRepeat) return false;
        const row = await outbound.findOne({ _id: id, attempts, state: change.state }).lean();
        return row !== null;
      }),
    async listLeaseEnded(communityId, now, limit) {
      const rows = await outbound
        .find({ communityId, state: 'sending', leaseUntil: { $lt: now } })
        .sort({ leaseUntil: 1, _id: 1 })
        .limit(limit)
        .lean();
      return rows.map(toOutboundMessage);
    },
    async listClaimedBefore(communityId, account, fencing, limit) {
      const rows = await outbound
        .find({ communityId, state: 'sending', claimAccount: account, claimFencing: { $lt: fencing } })
        .sort({ leaseUntil: 1, _id: 1 })
        .hint(outboundHints.byLease)
        .limit(limit)
        .lean();
      return rows.map(toOutboundMessage);
    },
    expire: (communityId, now) =>
      repeatCutOff(async () => {
        const answer = await outbound.updateMany(
          { communityId, state: 'pending', expiresAt: { $lte: now } },
          { $set: { state: 'expired', isOpen: false } },
        );
        return answer.modifiedCount;
      }),
    async nextWakeAt(communityId) {
      const row = await outbound
        .findOne({ communityId, state: 'pending' })
        .sort({ notBefore: 1 })
        .hint(outboundHints.byWake)
        .lean();
      return row?.notBefore ?? null;
    },
    countUrgentWaiting: (communityId) => countRows(outbound, { communityId, state: 'pending', priority: 2 }),
    countByState: async (communityId) => ({
      pending: await count(communityId, 'pending'),
      sending: await count(communityId, 'sending'),
      sent: await count(communityId, 'sent'),
      uncertain: await count(communityId, 'uncertain'),
      expired: await count(communityId, 'expired'),
      failed: await count(communityId, 'failed'),
    }),
  };
}
