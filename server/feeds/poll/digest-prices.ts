import type { ArticleItem, PriceItem } from '../../core/notices/feed-item';
import { addDays, atShanghai } from '../../core/shared/shanghai-time';

const mostLines = 30;
/** A newer day has come by then, or nothing has. */
const daysOfUse = 3;

/** The prices of each day as one table in words, newest day first. */
export function digestPrices(items: readonly PriceItem[]): readonly ArticleItem[] {
  const dates = [...new Set(items.map(({ date }) => date))].sort().reverse();
  return dates.flatMap((date) => {
    const ofDay = items.filter((item) => item.date === date);
    const [first] = ofDay;
    if (!first) return [];
    const more = ofDay.length > mostLines ? [`等${String(ofDay.length)}种`] : [];
    return {
      ...{ kind: 'article', id: `prices ${date}`, more: {} },
      ...{ attribution: first.attribution, link: first.link },
      title: `${spoken(date)}农产品价格`,
      text: [...ofDay.slice(0, mostLines).map(lineOf), ...more].join('\n'),
      publishedAt: atShanghai(date, '00:00'),
      until: atShanghai(addDays(date, daysOfUse), '24:00'),
    };
  });
}

const spoken = (date: string): string =>
  `${String(Number(date.slice(5, 7)))}月${String(Number(date.slice(8)))}日`;

function lineOf({ product, price, unit, change }: PriceItem): string {
  return `${product} ${String(price)}${unit}${changeOf(change)}`;
}

function changeOf(change: number | null): string {
  if (change === null) return '';
  if (change === 0) return '，持平';
  const percent = String(Math.round(Math.abs(change) * 1000) / 10);
  return change > 0 ? `，涨${percent}%` : `，跌${percent}%`;
}
