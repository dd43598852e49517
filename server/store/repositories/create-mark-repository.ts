import type { MarkRepository } from '../../core/shared/marks';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId, type StoreDeps } from '../store-deps';

export function createMarkRepository({ models, newId }: Pick<StoreDeps, 'models' | 'newId'>): MarkRepository {
  const { marks } = models;
  return {
    async put(communityId, name) {
      const writeToken = newId();
      return repeatCutOff(async () => {
        try {
          await marks.insertOne({ _id: rowId(communityId, name), communityId, name, writeToken });
          return true;
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          const stored = await marks.findOne({ communityId, name }).lean();
          return stored?.writeToken === writeToken;
        }
      });
    },
  };
}
