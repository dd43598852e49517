import type { SetAsideShelf, TakenOff } from '../../core/shared/set-aside';
import { countRows } from '../count-rows';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { afterRepeat } from './after-repeat';
import { toSetAsideItem } from './to-set-aside-item';

/** Due items that were set aside. */
export function createDueShelf({ models }: Pick<StoreDeps, 'models'>): SetAsideShelf {
  const { dues } = models;
  const stateOf = async (communityId: string, id: string): Promise<TakenOff> => {
    const row = await dues.findOne({ _id: id }).lean();
    if (row?.communityId !== communityId) return 'unknown';
    return row.state === 'dropped' ? 'dropped' : 'not-set-aside';
  };
  return {
    countSetAside: (communityId) => countRows(dues, { communityId, state: 'set-aside' }),
    async listSetAside(communityId, limit) {
      const rows = await dues.find({ communityId, state: 'set-aside' }).limit(limit).lean();
      return rows.map(toSetAsideItem).sort((a, b) => a.since.getTime() - b.since.getTime());
    },
    retrySetAside: (communityId, id) =>
      repeatCutOff(async (isRepeat) => {
        const { matchedCount } = await dues.updateOne(
          { _id: id, communityId, state: 'set-aside' },
          { $set: { state: 'waiting', setAside: null, tries: 0 } },
        );
        return matchedCount > 0
          ? 'done'
          : afterRepeat(await stateOf(communityId, id), isRepeat, 'not-set-aside');
      }),
    dropSetAside: (communityId, id, dropped) =>
      repeatCutOff(async (isRepeat) => {
        const { matchedCount } = await dues.updateOne(
          { _id: id, communityId, state: 'set-aside' },
          { $set: { state: 'dropped', dropped } },
        );
        return matchedCount > 0 ? 'done' : afterRepeat(await stateOf(communityId, id), isRepeat, 'dropped');
      }),
  };
}
