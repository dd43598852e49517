import type { FeedRecordRepository } from './ports';

export interface ForgetFeedItemsDeps {
  readonly feedRecords: Pick<FeedRecordRepository, 'forget'>;
}

/** Far longer than anything an item says is in force; what is said again after that is too old to be admitted. */
const keptMs = 120 * 24 * 60 * 60_000;
const portion = 500;
/** The rest waits for the next night. */
const mostPortions = 100;

/** Removes what was seen long ago and is settled, portion by portion. Returns how many went. Run again: nothing is left to remove. */
export async function forgetFeedItems(
  { feedRecords }: ForgetFeedItemsDeps,
  communityId: string,
  now: Date,
): Promise<number> {
  const seenBefore = new Date(now.getTime() - keptMs);
  let gone = 0;
  for (let round = 0; round < mostPortions; round += 1) {
    const removed = await feedRecords.forget(communityId, seenBefore, now, portion);
    gone += removed;
    if (removed < portion) break;
  }
  return gone;
}
