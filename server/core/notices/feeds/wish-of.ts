import type { FeedSource, Grid } from '../../grid/grid';
import { cutGraphemes } from '../../shared/cut-graphemes';
import type { ArticleItem, WarningItem } from '../feed-item';
import { noticeColumns, type NoticeSource } from '../notice';
import type { NoticeWish } from '../plan-notice';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
/** A warning that names no end. */
const warningMs = dayMs;
/** An end further away is a mistake, and no reason to keep the warning from people. */
const longestMs = 30 * dayMs;
const articleMs = 7 * dayMs;
const mostText = 900;
const mostTitle = 60;
/** The first sentences of an article, the rest stands behind its link. */
const mostOpening = 200;

/** What can become a notice by itself: the weather and prices of a poll are put together before. */
export type NoticeItem = WarningItem | ArticleItem;

/** The notice that an item makes. */
export function wishOf(grid: Grid, source: FeedSource, item: NoticeItem, seenAt: Date): NoticeWish {
  const column = noticeColumns.find((name) => name === source.column) ?? '时事动态';
  const { areaIds } = source;
  return {
    column,
    severity: severityOf(item),
    ...wordsOf(item),
    areaIds: areaIds.length > 0 ? areaIds : grid.areas.map(({ id }) => id),
    audience: { kind: source.to },
    event: item.kind === 'warning' ? eventOf(item) : null,
    validUntil: endOf(item, seenAt),
  };
}

/** A warning on another scale is read by a person; until then it counts as yellow. */
export function severityOf(item: NoticeItem): NoticeWish['severity'] {
  return item.kind === 'warning' ? (item.severity ?? 'yellow') : 'routine';
}

/** 暴雨, whether the source says 暴雨 or 暴雨预警. */
export const eventOf = ({ event }: WarningItem): string =>
  cutGraphemes(event.replace(/\s+/g, '').replace(/预警(?:信号)?$/, ''), 20);

/** Over after that. */
export function endOf(item: NoticeItem, seenAt: Date): Date {
  if (item.kind === 'warning') return warningEnd(item);
  return item.until ?? new Date(seenAt.getTime() + articleMs);
}

function warningEnd({ until, issuedAt }: WarningItem): Date {
  const isSaid = until !== null && until.getTime() - issuedAt.getTime() <= longestMs;
  return isSaid ? until : new Date(issuedAt.getTime() + warningMs);
}

export function sourceOf({ id }: FeedSource, item: NoticeItem): NoticeSource {
  const { attribution, link } = item;
  return { sourceId: id, itemId: item.id, attribution: cutGraphemes(attribution, mostTitle), link };
}

function wordsOf(item: NoticeItem): Pick<NoticeWish, 'title' | 'text'> {
  const title = cutGraphemes(item.title.replace(/\s+/g, ' ').trim(), mostTitle);
  const text = item.text.trim();
  if (text === '' || text === item.title) return { title: null, text: item.title.trim() };
  // What was put together has lines of its own; an article has its beginning.
  const isWhole = item.kind === 'warning' || item.until !== undefined;
  return { title: title === '' ? null : title, text: isWhole ? cutGraphemes(text, mostText) : opening(text) };
}

/** Whole sentences as far as they fit, else as much as fits. */
function opening(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const sentences = flat.match(/[^。！？!?]+[。！？!?]*/g) ?? [flat];
  let taken = '';
  for (const sentence of sentences) {
    if (taken.length + sentence.length > mostOpening) break;
    taken += sentence;
  }
  return taken === '' ? cutGraphemes(flat, mostOpening) : taken.trim();
}
