import type { BudgetRepository } from '../../core/outbound/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { isDuplicateKey } from '../is-duplicate-key';
import type { BudgetRow } from '../models/named-rows';
import { repeatCutOff } from '../repeat-cut-off';
import { createDayCounts } from './create-day-counts';
import { rowId, type StoreDeps } from '../store-deps';

type Deps = Pick<StoreDeps, 'models' | 'newId'>;

export function createBudgetRepository({ models, newId }: Deps): BudgetRepository {
  const budgets = bareCollection(models.budgets);
  const breakers = bareCollection(models.breakers);
  const within = withinTime(models.budgets);

  async function insert(row: Omit<BudgetRow, '_id'>) {
    try {
      await budgets.insertOne({ _id: rowId(row.communityId, row.name), ...row }, within);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  return {
    async find(communityId, name) {
      const row = await budgets.findOne({ communityId, name }, within);
      return row?.arrivesAt ?? null;
    },
    async advance(communityId, name, expected, next, fencing = 0) {
      const writeToken = newId();
      return repeatCutOff(async (isRepeat) => {
        if (isRepeat) {
          const row = await budgets.findOne({ communityId, name }, within);
          if (row?.writeToken === writeToken) return true;
        }
        if (expected === null) return insert({ communityId, name, arrivesAt: next, writeToken, fencing });
        const answer = await budgets.updateOne(
          { communityId, name, arrivesAt: expected, fencing: notAbove(fencing) },
          { $set: { arrivesAt: next, writeToken, fencing } },
          within,
        );
        return answer.matchedCount === 1;
      });
    },
    ...createDayCounts({ models, newId }),
    async findBreaker(communityId, account) {
      const row = await breakers.findOne({ communityId, name: account }, within);
      if (!row) return null;
      const { reason, step, until, unknowns, refusals } = row;
      return { reason, step, until, unknowns, refusals };
    },
    saveBreaker: (communityId, account, breaker, fencing) =>
      repeatCutOff(async () => {
        try {
          const answer = await breakers.updateOne(
            { _id: rowId(communityId, account), fencing: notAbove(fencing) },
            { $set: { communityId, name: account, ...breaker, fencing } },
            { upsert: true, ...within },
          );
          return answer.matchedCount === 1 || answer.upsertedCount === 1;
        } catch (error) {
          // A higher number was seen, so the row was not found and could not be inserted either.
          if (isDuplicateKey(error)) return false;
          throw error;
        }
      }),
  };
}

/** Rows of before fencing bear no number. */
const notAbove = (fencing: number) => ({ $not: { $gt: fencing } });
