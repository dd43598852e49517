import type { FeedSource } from '../../core/grid/grid';
import type { ArticleItem, FeedItem, WarningItem } from '../../core/notices/feed-item';
import { digestPrices } from './digest-prices';
import { digestWeather } from './digest-weather';
import { fitItem } from './fit-item';

/** What can become notices of what a poll read: the weather of the days to come is one, the prices of a day are one. */
export function toNews(
  all: readonly FeedItem[],
  { name }: Pick<FeedSource, 'name'>,
  now: Date,
): readonly (ArticleItem | WarningItem)[] {
  // Who says so must be named; a table may not name anybody.
  const items = all.map((item) => (item.attribution === '' ? { ...item, attribution: name } : item));
  const weather = digestWeather(
    items.filter((item) => item.kind === 'weather'),
    now,
  );
  const prices = digestPrices(items.filter((item) => item.kind === 'price'));
  const single = items.filter((item) => item.kind === 'warning' || item.kind === 'article');
  return [...single, ...prices, ...(weather ? [weather] : [])].map(fitItem);
}
