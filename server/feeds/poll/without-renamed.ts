import type { ArticleItem, FeedItem, WarningItem } from '../../core/notices/feed-item';
import { feedRecordId, type FeedRecord } from '../../core/notices/feeds/feed-record';
import type { FeedRecordRepository } from '../../core/notices/feeds/ports';
import type { NoticeRepository } from '../../core/notices/ports';

export interface WithoutRenamedDeps {
  readonly notices: Pick<NoticeRepository, 'listOpen'>;
  readonly feedRecords: Pick<FeedRecordRepository, 'find'>;
}

/**
 * Without the articles that are here under another id: a site that makes its ids anew says nothing new. An article is the same
 * by its link, or by its title and moment. `held`: what waits for a person.
 */
export async function withoutRenamed<T extends ArticleItem | WarningItem>(
  deps: WithoutRenamedDeps,
  held: readonly FeedRecord[],
  which: Pick<FeedRecord, 'communityId' | 'sourceId'>,
  items: readonly T[],
): Promise<readonly T[]> {
  if (!items.some(({ kind }) => kind === 'article')) return items;
  const waiting = held.filter(({ sourceId }) => sourceId === which.sourceId);
  const here = [...waiting.map(({ item }) => item), ...(await itemsInForce(deps, which))];
  const seen = new Set(here.flatMap(marksOf));
  return items.filter((item) => !marksOf(item).some((mark) => seen.has(mark)));
}

/** All that became notices in the last week are in force: what is older is not admitted anyway. */
async function itemsInForce(
  { notices, feedRecords }: WithoutRenamedDeps,
  { communityId, sourceId }: Pick<FeedRecord, 'communityId' | 'sourceId'>,
): Promise<readonly FeedItem[]> {
  const open = await notices.listOpen(communityId);
  const ids = open
    .flatMap(({ sources }) => sources)
    .filter((source) => source.sourceId === sourceId)
    .map(({ itemId }) => feedRecordId(sourceId, itemId));
  const records = await Promise.all(ids.map((id) => feedRecords.find(id)));
  return records.flatMap((record) => (record === null ? [] : [record.item]));
}

/** What was put together of a day is told apart by its id alone. */
function marksOf(item: FeedItem): readonly string[] {
  if (item.kind !== 'article' || item.until !== undefined) return [];
  const { link, title, publishedAt } = item;
  const moment = publishedAt?.toISOString() ?? null;
  return [
    ...(link === null ? [] : [`link ${link}`]),
    ...(moment === null ? [] : [`said ${moment} ${title}`]),
  ];
}
