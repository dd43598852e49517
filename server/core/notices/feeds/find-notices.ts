import type { Notice } from '../notice';
import type { NoticeRepository } from '../ports';
import { feedRecordId, type FeedRecord } from './feed-record';
import type { FeedRecordRepository } from './ports';
import type { NoticeItem } from './wish-of';

export interface FindNoticesDeps {
  readonly notices: Pick<NoticeRepository, 'find' | 'listOpen'>;
  readonly feedRecords: Pick<FeedRecordRepository, 'find'>;
}

/** A notice of the same event, and the item of a source that it was made from. */
export interface Related {
  readonly notice: Notice;
  /** Of each source it names, as far as it is known. */
  readonly items: readonly { readonly sourceId: string; readonly item: NoticeItem }[];
}

/** Notices in force or on their way that tell of this event in one of these areas. */
export async function relatedNotices(
  deps: FindNoticesDeps,
  communityId: string,
  { event, areaIds }: Pick<Notice, 'event' | 'areaIds'>,
  now: Date,
): Promise<readonly Related[]> {
  if (event === null) return [];
  const open = (await deps.notices.listOpen(communityId)).filter(
    (notice) =>
      notice.event === event &&
      notice.validUntil > now &&
      notice.sources.length > 0 &&
      notice.areaIds.some((id) => areaIds.includes(id)),
  );
  return Promise.all(open.map(async (notice) => ({ notice, items: await itemsOf(deps, notice) })));
}

/** The open notices that came of these items of a source. */
export async function noticesOfItems(
  deps: FindNoticesDeps,
  sourceId: string,
  itemIds: readonly string[],
): Promise<readonly Notice[]> {
  const found: Notice[] = [];
  for (const itemId of itemIds) {
    const record = await deps.feedRecords.find(feedRecordId(sourceId, itemId));
    const notice = record?.noticeId ? await deps.notices.find(record.noticeId) : null;
    if (notice && notice.endedAt === null && !found.some(({ id }) => id === notice.id)) found.push(notice);
  }
  return found;
}

async function itemsOf(
  { feedRecords }: Pick<FindNoticesDeps, 'feedRecords'>,
  notice: Notice,
): Promise<Related['items']> {
  const records = await Promise.all(
    notice.sources.map(({ sourceId, itemId }) => feedRecords.find(feedRecordId(sourceId, itemId))),
  );
  return records.flatMap((record) => {
    const item = record && noticeItemOf(record);
    return record && item ? [{ sourceId: record.sourceId, item }] : [];
  });
}

/** Null: the weather of a day, or one price; they become notices put together only. */
export function noticeItemOf({ item }: Pick<FeedRecord, 'item'>): NoticeItem | null {
  return item.kind === 'warning' || item.kind === 'article' ? item : null;
}
