import type { DialogueRepository } from '../../core/people/ports';
import type { DialogueState } from '../../core/requests/dialogue-state';
import { bareCollection, withinTime } from '../bare-collection';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId, type StoreDeps } from '../store-deps';

export function createDialogueRepository({
  models,
}: Pick<StoreDeps, 'models'>): DialogueRepository<DialogueState> {
  const dialogues = bareCollection(models.dialogues);
  const within = withinTime(models.dialogues);
  return {
    async find(communityId, key) {
      const row = await dialogues.findOne({ communityId, key }, within);
      if (!row) return null;
      const { current, previous, causedBy } = row;
      return { communityId, key, current, previous, causedBy };
    },
    save: (record) =>
      repeatCutOff(async () => {
        const { communityId, key, ...rest } = record;
        const write = () =>
          dialogues.updateOne(
            { communityId, key },
            { $set: rest, $setOnInsert: { _id: rowId(communityId, key) } },
            { upsert: true, ...within },
          );
        try {
          await write();
        } catch (error) {
          // Two made the first row at once: the other one's is there now.
          if (!isDuplicateKey(error)) throw error;
          await write();
        }
      }),
  };
}
