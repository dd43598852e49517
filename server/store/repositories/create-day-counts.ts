import type { BudgetRepository } from '../../core/outbound/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId, type StoreDeps } from '../store-deps';

type Deps = Pick<StoreDeps, 'models' | 'newId'>;

/** What accounts have said lately; one conditional write a message. */
export function createDayCounts({ models, newId }: Deps): Pick<BudgetRepository, 'findDay' | 'saveDay'> {
  const dayCounts = bareCollection(models.dayCounts);
  const within = withinTime(models.dayCounts);
  return {
    async findDay(communityId, name) {
      const row = await dayCounts.findOne({ _id: rowId(communityId, name) }, within);
      return row && { version: row.version, slots: row.slots };
    },
    saveDay(communityId, name, { version, slots }, fencing) {
      const _id = rowId(communityId, name);
      const writeToken = newId();
      return repeatCutOff(async (isRepeat) => {
        if (isRepeat) {
          const row = await dayCounts.findOne({ _id }, within);
          if (row?.writeToken === writeToken) return true;
        }
        const fields = { version, slots, writeToken, fencing };
        try {
          const answer = await dayCounts.updateOne(
            // Never counted and first version: only then may a row be made.
            {
              _id,
              version: version === 1 ? { $exists: false } : version - 1,
              fencing: { $not: { $gt: fencing } },
            },
            { $set: { communityId, name, ...fields } },
            { upsert: version === 1, ...within },
          );
          return answer.matchedCount === 1 || answer.upsertedCount === 1;
        } catch (error) {
          if (isDuplicateKey(error)) return false;
          throw error;
        }
      });
    },
  };
}
