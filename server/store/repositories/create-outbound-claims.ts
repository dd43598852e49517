import type { Claim, OutboundRepository } from '../../core/outbound/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { outboundHints } from '../models/outbound';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { toOutboundMessage } from './outbound-rows';

type Claims = Pick<OutboundRepository, 'claim' | 'claimNext'>;

const byAge = { createdAt: 1, order: 1, _id: 1 } as const;

/** `claimNext`: two questions, then one conditional write; whoever loses the race asks again. */
export function createOutboundClaims({ models, newId }: Pick<StoreDeps, 'models' | 'newId'>): Claims {
  const outbound = bareCollection(models.outbound);
  const within = withinTime(models.outbound);

  /** The next of the targets that nobody is writing to; the targets that turned out to be are left out the next time. */
  async function findNext(communityId: string, by: Claim) {
    const busy: string[] = [];
    for (;;) {
      const urgent = await outbound.findOne(
        {
          communityId,
          state: 'pending',
          ...sendableBy(by),
          ...(busy.length > 0 && { targetKey: { $nin: busy } }),
        },
        { ...within, sort: { priority: 1, ...byAge }, hint: outboundHints.byUrgency },
      );
      if (!urgent) return null;
      // One question for both, or a row could be put back between the two answers and be overtaken.
      const oldest = await outbound.findOne(
        {
          communityId,
          isOpen: true,
          targetKey: urgent.targetKey,
          $or: [{ state: 'sending' }, { state: 'pending', ...sendableBy(by) }],
        },
        { ...within, sort: byAge },
      );
      if (oldest?.state !== 'sending') return oldest ?? urgent;
      busy.push(urgent.targetKey);
    }
  }

  async function claim(id: string, attempts: number, by: Claim) {
    const claimToken = newId();
    const { account: claimAccount, fencing: claimFencing, leaseUntil } = by;
    return repeatCutOff(async (isRepeat) => {
      const claimed = await outbound.findOneAndUpdate(
        { _id: id, state: 'pending', attempts },
        {
          $set: { state: 'sending', leaseUntil, claimToken, claimAccount, claimFencing },
          $inc: { attempts: 1 },
        },
        { returnDocument: 'after', ...within },
      );
      const row =
        claimed ??
        (isRepeat ? await outbound.findOne({ _id: id, state: 'sending', claimToken }, within) : null);
      return row && toOutboundMessage(row);
    });
  }

  return {
    claim,
    async claimNext(communityId, by) {
      for (;;) {
        const next = await findNext(communityId, by);
        if (!next) return null;
        const claimed = await claim(next._id, next.attempts, by);
        if (claimed) return claimed;
      }
    },
  };
}

const sendableBy = ({ now, priorityAtMost }: Claim) => ({
  notBefore: { $lte: now },
  expiresAt: { $not: { $lte: now } },
  ...(priorityAtMost !== undefined && { priority: { $lte: priorityAtMost } }),
});
