import type { ArticleItem, PriceItem, Severity, WarningItem } from '../core/notices/feed-item';

/** What can become a notice. The weather is no news: a newer forecast takes the place of the one before. */
export type NewsItem = WarningItem | PriceItem | ArticleItem;

/** When an item was said; null when it does not say. */
export function saidAt(item: NewsItem): Date | null {
  switch (item.kind) {
    case 'warning':
      return item.issuedAt;
    case 'price':
      return new Date(`${item.date}T00:00:00+08:00`);
    case 'article':
      return item.publishedAt;
  }
}

const ranks: Readonly<Record<Severity, number>> = { red: 0, orange: 2, yellow: 3, blue: 4 };
const unknownRank = 1;
const otherRank = 5;

/** The most urgent first, of a kind the newest first. A warning on another scale may be of any weight. */
export function byUrgency(one: NewsItem, other: NewsItem): number {
  return (
    rankOf(one) - rankOf(other) ||
    (saidAt(other)?.getTime() ?? 0) - (saidAt(one)?.getTime() ?? 0) ||
    (one.id < other.id ? -1 : 1)
  );
}

function rankOf(item: NewsItem): number {
  if (item.kind !== 'warning') return otherRank;
  return item.severity === null ? unknownRank : ranks[item.severity];
}
