import { isOnlyDuplicateKeys } from './is-duplicate-key';
import { repeatCutOff } from './repeat-cut-off';

/** An unordered insert of many rows: those that are there already stay as they are, so it may run again. */
export async function ignoreDuplicates(insert: () => Promise<unknown>): Promise<void> {
  await repeatCutOff(async () => {
    try {
      await insert();
    } catch (error) {
      if (!isOnlyDuplicateKeys(error)) throw error;
    }
  });
}
