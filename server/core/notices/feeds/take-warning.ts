import type { FeedSource, Grid } from '../../grid/grid';
import { alsoSaid } from '../also-said';
import { cancelNotice } from '../cancel-notice';
import type { ChangeNoticeDeps } from '../change-notice';
import type { WarningItem } from '../feed-item';
import type { Notice, NoticeSource } from '../notice';
import type { FeedRecordMove } from './change-feed-record';
import type { FeedRecord } from './feed-record';
import { noticesOfItems, relatedNotices, type FindNoticesDeps, type Related } from './find-notices';
import { withdrawnMove } from './held-move';
import { isTrusted } from './is-trusted';
import { eventOf, severityOf, sourceOf, wishOf } from './wish-of';
import { withdrawnBefore, type WithdrawnBeforeDeps } from './withdrawn-before';

export type TakeWarningDeps = ChangeNoticeDeps & FindNoticesDeps & WithdrawnBeforeDeps;

export interface TakeWarningInput {
  readonly grid: Grid;
  readonly source: FeedSource;
  readonly record: FeedRecord;
  readonly item: WarningItem;
  readonly now: Date;
}

/** As `Taken` of an item, which calls this. */
type Taken =
  | FeedRecordMove
  | {
      readonly state: 'make';
      readonly supersedesId: string | null;
      readonly saidBefore: readonly NoticeSource[];
    };

/** Two sources that pass on one warning do so within that time. */
const sameNewsMs = 60 * 60_000;

/**
 * A warning ends what it cancels, stands in the place of what it updates, and adds its source to one that says the same. What is
 * older than what we have of it is no news; what a person withdrew does not come again because somebody else says it.
 */
export async function takeWarning(deps: TakeWarningDeps, input: TakeWarningInput): Promise<Taken> {
  const { grid, source, record, item, now } = input;
  const named = await noticesOfItems(deps, source.id, item.supersedes);
  const wish = wishOf(grid, source, item, record.seenAt);
  const related = await relatedNotices(deps, record.communityId, wish, now);
  const own = related.filter((one) => isOwn(one, source.id, item));
  if (own.some((one) => issuedOf(one, source.id).some((at) => at > item.issuedAt)))
    return { state: 'dropped', note: 'overtaken' };
  const older = named.length > 0 ? named : own.map(({ notice }) => notice);
  if (item.status === 'cancel') return cancel(deps, input, older);
  const same = related.find((one) => isSame(one, source.id, item));
  // Somebody has still to read it: from whom we trust it goes out at once, in the place of that.
  const isOvertaking = same?.notice.state === 'draft' && isTrusted(source, severityOf(item));
  if (same && !isOvertaking) return merge(deps, input, same.notice);
  const withdrawn = await withdrawnBefore(deps, record, wish, item);
  if (withdrawn) return withdrawnMove(grid, record, withdrawn, now);
  return same
    ? { state: 'make', supersedesId: same.notice.id, saidBefore: same.notice.sources }
    : { state: 'make', supersedesId: older[0]?.id ?? null, saidBefore: [] };
}

async function cancel(
  deps: TakeWarningDeps,
  { grid, source, record, item, now }: TakeWarningInput,
  notices: readonly Notice[],
): Promise<FeedRecordMove> {
  const cause = { causeId: record.id, byId: `source/${source.id}`, channel: 'feed', at: now };
  for (const { id } of notices) await cancelNotice(deps, { grid, noticeId: id, cause, note: item.title });
  return { state: 'cancelled', noticeId: notices[0]?.id ?? null, note: null };
}

async function merge(
  deps: TakeWarningDeps,
  { grid, source, record, item, now }: TakeWarningInput,
  { id, sources }: Notice,
): Promise<FeedRecordMove> {
  const cause = { causeId: record.id, byId: `source/${source.id}`, channel: 'feed', at: now };
  const said = sourceOf(source, item);
  // The same office under another id of its own is named already.
  if (!sources.some((one) => one.sourceId === said.sourceId && one.attribution === said.attribution))
    await alsoSaid(deps, { grid, noticeId: id, cause, source: said });
  return { state: 'merged', noticeId: id, note: null };
}

/** Of this source, for the same districts: a county and the city around it warn side by side. */
function isOwn({ notice, items }: Related, sourceId: string, { areaCodes }: WarningItem): boolean {
  if (!notice.sources.some((one) => one.sourceId === sourceId)) return false;
  const mine = items.filter((one) => one.sourceId === sourceId);
  return mine.length === 0 || mine.some(({ item }) => codesOf(item) === [...areaCodes].sort().join());
}

const codesOf = (item: Related['items'][number]['item']): string =>
  item.kind === 'warning' ? [...item.areaCodes].sort().join() : '';

const issuedOf = ({ items }: Related, sourceId: string): readonly Date[] =>
  items.flatMap((one) =>
    one.sourceId === sourceId && one.item.kind === 'warning' ? [one.item.issuedAt] : [],
  );

/** Event and areas are the same already. An update of one's own is none of the same: it stands in the other's place. */
function isSame({ notice, items }: Related, sourceId: string, item: WarningItem): boolean {
  if (notice.severity !== severityOf(item)) return false;
  const own = items.filter((one) => one.sourceId === sourceId);
  if (item.status === 'update' && own.some((one) => one.item.text !== item.text)) return false;
  const issued = items.flatMap((one) => (one.item.kind === 'warning' ? [one.item.issuedAt] : []));
  return [notice.writtenAt, ...issued].some(
    (at) => Math.abs(at.getTime() - item.issuedAt.getTime()) <= sameNewsMs,
  );
}

export const isOfEvent = (one: WarningItem, other: WarningItem): boolean =>
  eventOf(one) === eventOf(other) && [...one.areaCodes].sort().join() === [...other.areaCodes].sort().join();
