import type { OutboundRepository } from '../../core/outbound/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { countRows } from '../count-rows';
import { ignoreDuplicates } from '../ignore-duplicates';
import { outboundHints } from '../models/outbound';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { createOutboundClaims } from './create-outbound-claims';
import { createOutboundQueries } from './create-outbound-queries';
import {
  isOpenState,
  openFields,
  toOpenOutbound,
  toOutboundMessage,
  toOutboundRow,
  type OpenRow,
} from './outbound-rows';

export function createOutboundRepository(deps: Pick<StoreDeps, 'models' | 'newId'>): OutboundRepository {
  const { models } = deps;
  const outbound = bareCollection(models.outbound);
  const within = withinTime(models.outbound);
  const count = (communityId: string, state: string) => countRows(models.outbound, { communityId, state });
  return {
    async insertMany(list) {
      if (list.length === 0) return;
      const rows = list.map(toOutboundRow);
      await ignoreDuplicates(() => outbound.insertMany(rows, { ordered: false, ...within }));
    },
    ...createOutboundClaims(deps),
    ...createOutboundQueries(deps),
    async listOpen(communityId, limit) {
      const rows = await outbound
        .find({ communityId, isOpen: true }, { ...within, hint: outboundHints.byTarget })
        .project<OpenRow>(openFields)
        .limit(limit + 1)
        .batchSize(limit + 2)
        .toArray();
      return rows.length > limit ? null : rows.map(toOpenOutbound);
    },
    settle: (id, attempts, change) =>
      repeatCutOff(async (isRepeat) => {
        const answer = await outbound.updateOne(
          { _id: id, state: 'sending', attempts },
          { $set: { ...change, leaseUntil: null, isOpen: isOpenState(change.state) } },
          within,
        );
        if (answer.matchedCount === 1) return true;
        if (!isRepeat) return false;
        const row = await outbound.findOne({ _id: id, attempts, state: change.state }, within);
        return row !== null;
      }),
    async listLeaseEnded(communityId, now, limit) {
      const rows = await outbound
        .find({ communityId, state: 'sending', leaseUntil: { $lt: now } }, within)
        .sort({ leaseUntil: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return rows.map(toOutboundMessage);
    },
    async listClaimedBefore(communityId, account, fencing, limit) {
      const rows = await outbound
        .find(
          { communityId, state: 'sending', claimAccount: account, claimFencing: { $lt: fencing } },
          { ...within, hint: outboundHints.byLease },
        )
        .sort({ leaseUntil: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return rows.map(toOutboundMessage);
    },
    forgetWords: (id, content) =>
      repeatCutOff(async () => {
        const over = { state: 'expired', isOpen: false } as const;
        await outbound.updateOne({ _id: id, state: 'pending' }, { $set: over }, within);
        await outbound.updateOne({ _id: id }, { $set: { content, sentText: null } }, within);
      }),
    expire: (communityId, now) =>
      repeatCutOff(async () => {
        const answer = await outbound.updateMany(
          { communityId, state: 'pending', expiresAt: { $lte: now } },
          { $set: { state: 'expired', isOpen: false } },
          within,
        );
        return answer.modifiedCount;
      }),
    async nextWakeAt(communityId) {
      const row = await outbound.findOne(
        { communityId, state: 'pending' },
        { ...within, sort: { notBefore: 1 }, hint: outboundHints.byWake },
      );
      return row?.notBefore ?? null;
    },
    countUrgentWaiting: (communityId) =>
      countRows(models.outbound, { communityId, state: 'pending', priority: 2 }),
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
