import type { SetAsideShelf, TakenOff } from '../../core/shared/set-aside';
import { countRows } from '../count-rows';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { afterRepeat } from './after-repeat';
import { toSetAsideItem } from './to-set-aside-item';

/** Messages that were set aside. A dropped one keeps `setAside`, so that a second delivery still stops at it. */
export function createMessageShelf({ models }: Pick<StoreDeps, 'models'>): SetAsideShelf {
  const { messages } = models;
  const stateOf = async (communityId: string, id: string): Promise<TakenOff> => {
    const row = await messages.findOne({ _id: id }).lean();
    if (row?.communityId !== communityId) return 'unknown';
    return row.dropped ? 'dropped' : 'not-set-aside';
  };
  return {
    countSetAside: (communityId) => countRows(messages, { communityId, isSetAside: true }),
    async listSetAside(communityId, limit) {
      const rows = await messages.find({ communityId, isSetAside: true }).limit(limit).lean();
      return rows.map(toSetAsideItem).sort((a, b) => a.since.getTime() - b.since.getTime());
    },
    retrySetAside: (communityId, id) =>
      repeatCutOff(async (isRepeat) => {
        const { matchedCount } = await messages.updateOne(
          { _id: id, communityId, isSetAside: true },
          { $set: { setAside: null, tries: 0, leaseUntil: null, isWaiting: true, isSetAside: false } },
        );
        return matchedCount > 0
          ? 'done'
          : afterRepeat(await stateOf(communityId, id), isRepeat, 'not-set-aside');
      }),
    dropSetAside: (communityId, id, dropped) =>
      repeatCutOff(async (isRepeat) => {
        const { matchedCount } = await messages.updateOne(
          { _id: id, communityId, isSetAside: true },
          { $set: { dropped, isSetAside: false } },
        );
        return matchedCount > 0 ? 'done' : afterRepeat(await stateOf(communityId, id), isRepeat, 'dropped');
      }),
  };
}
