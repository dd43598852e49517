import type { Grid } from '../../grid/grid';
import type { LeaseRepository } from '../../shared/leases';
import type { WarningItem } from '../feed-item';
import { changeFeedRecord } from './change-feed-record';
import type { FeedRecord } from './feed-record';
import { heldMove } from './held-move';
import type { FeedRecordRepository } from './ports';
import { takeItem, type TakeItemDeps } from './take-item';
import { isOfEvent } from './take-warning';

export interface TakeNewItemsDeps extends TakeItemDeps {
  readonly feedRecords: TakeItemDeps['feedRecords'] & Pick<FeedRecordRepository, 'listInState'>;
  readonly leases: Pick<LeaseRepository, 'take' | 'release'>;
  /** Of this loop: two loops of one process keep out of each other's way too. */
  readonly holder: string;
  readonly onError: (error: unknown) => void;
}

const leaseName = 'feed-items';
// Short, so that a warning does not wait long for a process that died; two at once would at worst not know of each other.
const leaseMs = 30_000;
const most = 100;

/**
 * Makes notices of what was seen and left, oldest first. One at a time in the whole community: two sources that say the same must
 * not both find that nobody has said it. Returns how many there were; null: another is at it.
 */
export async function takeNewItems(deps: TakeNewItemsDeps, grid: Grid, now: Date): Promise<number | null> {
  const communityId = grid.community.id;
  if ((await deps.feedRecords.listInState(communityId, 'new', 1)).length === 0) return 0;
  const until = new Date(now.getTime() + leaseMs);
  if (!(await deps.leases.take(communityId, leaseName, deps.holder, now, until))) return null;
  try {
    const records = await deps.feedRecords.listInState(communityId, 'new', most);
    for (const record of [...records].sort(bySaying)) await takeOne(deps, grid, record, records, now);
    return records.length;
  } finally {
    await deps.leases.release(communityId, leaseName, deps.holder);
  }
}

async function takeOne(
  deps: TakeNewItemsDeps,
  grid: Grid,
  record: FeedRecord,
  all: readonly FeedRecord[],
  now: Date,
): Promise<void> {
  try {
    const source = grid.sources?.find(({ id }) => id === record.sourceId);
    const overtaken = all.some((other) => overtakes(other, record));
    if (source && !overtaken) return void (await takeItem(deps, { grid, source, record, now }));
    const cause = {
      ...{ causeId: `${record.id}/drop`, byId: `source/${record.sourceId}` },
      ...{ channel: 'feed', at: now },
    };
    const note = source ? 'overtaken' : 'no-source';
    await changeFeedRecord(deps, record.id, cause, 'new', { state: 'dropped', note });
  } catch (error) {
    // It stays new: the next round takes it again, and the others do not wait for it.
    deps.onError(error);
    if (isHopeless(record, now)) await setAside(deps, grid, record, now);
  }
}

/** What cannot be taken for so long is not kept back by a store that is away. */
const hopelessMs = 10 * 60_000;

const isHopeless = ({ seenAt, events }: FeedRecord, now: Date): boolean =>
  now.getTime() - (events.at(-1)?.at ?? seenAt).getTime() > hopelessMs;

async function setAside(deps: TakeNewItemsDeps, grid: Grid, record: FeedRecord, now: Date): Promise<void> {
  const cause = {
    ...{ causeId: `${record.id}/hopeless${String(record.events.length)}`, byId: `source/${record.sourceId}` },
    ...{ channel: 'feed', at: now },
  };
  try {
    await changeFeedRecord(deps, record.id, cause, 'new', heldMove(grid, record, 'failed', now));
  } catch (error) {
    deps.onError(error);
  }
}

/** A source that comes with the history of the day: what it says last of an event is what counts. */
function overtakes(later: FeedRecord, earlier: FeedRecord): boolean {
  const [one, other] = [warningOf(later), warningOf(earlier)];
  if (!one || !other || later.id === earlier.id || later.sourceId !== earlier.sourceId) return false;
  if (!isOfEvent(one, other)) return false;
  const [at, before] = [one.issuedAt.getTime(), other.issuedAt.getTime()];
  return at > before || (at === before && later.id > earlier.id && one.status !== 'new');
}

const warningOf = ({ item }: FeedRecord): WarningItem | null => (item.kind === 'warning' ? item : null);

function bySaying(one: FeedRecord, other: FeedRecord): number {
  const saidAt = ({ item, seenAt }: FeedRecord) =>
    (item.kind === 'warning' ? item.issuedAt : seenAt).getTime();
  return saidAt(one) - saidAt(other) || (one.id < other.id ? -1 : 1);
}
