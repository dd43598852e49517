import { bareCollection, withinTime } from '../bare-collection';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import { rowId, type StoreDeps } from '../store-deps';

/** The next number of a sequence, from 1. A cut-off write leaves a gap. */
export function nextCount(
  { counters }: Pick<StoreDeps['models'], 'counters'>,
  communityId: string,
  name: string,
): Promise<number> {
  const count = async () => {
    const row = await bareCollection(counters).findOneAndUpdate(
      { communityId, name },
      { $inc: { value: 1 }, $setOnInsert: { _id: rowId(communityId, name) } },
      { upsert: true, returnDocument: 'after', ...withinTime(counters) },
    );
    return row?.value ?? 1;
  };
  return repeatCutOff(async () => {
    try {
      return await count();
    } catch (error) {
      // Two made the first row at once: the other one's is there now.
      if (isDuplicateKey(error)) return count();
      throw error;
    }
  });
}
