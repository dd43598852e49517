import type { OutboundRepository } from '../../core/outbound/ports';
import { outboundHints } from '../models/outbound';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { toOutboundMessage } from './outbound-rows';

const byAge = { createdAt: 1, order: 1, _id: 1 } as const;

/** Two questions, then one conditional write; whoever loses the race asks again. */
export function createClaimNext({
  models,
  newId,
}: Pick<StoreDeps, 'models' | 'newId'>): OutboundRepository['claimNext'] {
  const { outbound } = models;

  const sendable = (communityId: string, now: Date) => ({
    communityId,
    state: 'pending' as const,
    notBefore: { $lte: now },
    expiresAt: { $not: { $lte: now } },
  });

  async function findNext(communityId: string, now: Date) {
    const urgent = await outbound
      .findOne(sendable(communityId, now))
      .sort({ priority: 1, ...byAge })
      .hint(outboundHints.byUrgency)
      .lean();
    if (!urgent) return null;
    const oldest = await outbound
      .findOne({ ...sendable(communityId, now), targetKey: urgent.targetKey })
      .sort(byAge)
      .lean();
    return oldest ?? urgent;
  }

  async function claim(id: string, attempts: number, leaseUntil: Date) {
    const claimToken = newId();
    return repeatCutOff(async (isRepeat) => {
      const claimed = await outbound
        .findOneAndUpdate(
          { _id: id, state: 'pending', attempts },
          { $set: { state: 'sending', leaseUntil, claimToken }, $inc: { attempts: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (claimed ?? !isRepeat) return claimed;
      return outbound.findOne({ _id: id, state: 'sending', claimToken }).lean();
    });
  }

  return async (communityId, now, leaseUntil) => {
    for (;;) {
      const next = await findNext(communityId, now);
      if (!next) return null;
      const claimed = await claim(next._id, next.attempts, leaseUntil);
      if (claimed) return toOutboundMessage(claimed);
    }
  };
}
