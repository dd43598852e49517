import type { BudgetRepository } from '../../core/outbound/ports';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId, type StoreDeps } from '../store-deps';

type Deps = Pick<StoreDeps, 'models' | 'newId'>;

export function createBudgetRepository({ models, newId }: Deps): BudgetRepository {
  const { budgets } = models;

  async function insert(communityId: string, name: string, arrivesAt: Date, writeToken: string) {
    try {
      await budgets.insertOne({ _id: rowId(communityId, name), communityId, name, arrivesAt, writeToken });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  return {
    async find(communityId, name) {
      const row = await budgets.findOne({ communityId, name }).lean();
      return row?.arrivesAt ?? null;
    },
    async advance(communityId, name, expected, next) {
      const writeToken = newId();
      return repeatCutOff(async (isRepeat) => {
        if (isRepeat) {
          const row = await budgets.findOne({ communityId, name }).lean();
          if (row?.writeToken === writeToken) return true;
        }
        if (expected === null) return insert(communityId, name, next, writeToken);
        const answer = await budgets.updateOne(
          { communityId, name, arrivesAt: expected },
          { $set: { arrivesAt: next, writeToken } },
        );
        return answer.matchedCount === 1;
      });
    },
  };
}
