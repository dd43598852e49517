import type { Grid } from '../../grid/grid';
import type { Cause } from '../../outbound/change-record';
import type { Person } from '../../people/person';
import { changeFeedRecord, type ChangeFeedRecordDeps } from './change-feed-record';
import type { FeedRecordRepository } from './ports';
import { checkSourceKeeper } from './keeper-of';

export interface ReleaseHeldDeps extends ChangeFeedRecordDeps {
  readonly feedRecords: ChangeFeedRecordDeps['feedRecords'] & Pick<FeedRecordRepository, 'listInState'>;
}

export interface ReleaseHeldInput {
  readonly grid: Grid;
  readonly by: Person;
  /** What was shown: what has come since waits on. */
  readonly recordIds: readonly string[];
  /** To notices with them, or away. */
  readonly as: 'new' | 'dropped';
  readonly cause: Cause;
}

/** 放行 and 丢弃. Returns how many are or were moved by this cause. Throws `feeds.not-keeper`. */
export async function releaseHeld(deps: ReleaseHeldDeps, input: ReleaseHeldInput): Promise<number> {
  checkSourceKeeper(input.by);
  let moved = 0;
  for (const id of input.recordIds) {
    const { causeId } = input.cause;
    const record = await changeFeedRecord(deps, id, input.cause, 'held', { state: input.as, note: null });
    if (record.events.some((event) => event.causeId === causeId)) moved += 1;
  }
  return moved;
}
