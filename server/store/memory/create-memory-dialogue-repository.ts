import type { DialogueRecord } from '../../core/people/dialogue';
import type { DialogueRepository } from '../../core/people/ports';
import { answer } from './answer';
import { copy } from './copy';

export function createMemoryDialogueRepository<State>(): DialogueRepository<State> {
  const records = new Map<string, DialogueRecord<State>>();
  const keyOf = (communityId: string, key: string) => JSON.stringify([communityId, key]);
  return {
    find: (communityId, key) => answer(() => records.get(keyOf(communityId, key)) ?? null),
    save: (record) =>
      answer(() => {
        records.set(keyOf(record.communityId, record.key), copy(record));
      }),
  };
}
