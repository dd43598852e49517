import type { ArticleItem, WeatherItem } from '../../core/notices/feed-item';
import { addDays, atShanghai, shanghaiDate, shanghaiParts } from '../../core/shared/shanghai-time';

const hourMs = 60 * 60_000;
const mostDays = 3;

/**
 * The days to come as one text, once a day: until the next morning's takes its place. Null: the source has no day that is not
 * over.
 */
export function digestWeather(items: readonly WeatherItem[], now: Date): ArticleItem | null {
  const today = shanghaiDate(now);
  const days = items
    .filter(({ from, until }) => until > now && until.getTime() - from.getTime() >= 20 * hourMs)
    .filter(({ from }) => shanghaiDate(from) >= today)
    .slice(0, mostDays);
  const [first] = days;
  if (!first) return null;
  return {
    ...{
      kind: 'article',
      id: `weather ${today}`,
      attribution: first.attribution,
      link: first.link,
      more: {},
    },
    title: `未来${String(days.length)}天天气`,
    text: days.map(lineOf).join('\n'),
    publishedAt: now,
    until: atShanghai(addDays(today, 1), '08:00'),
  };
}

function lineOf({ from, words, lowest, highest, rain, rainLikelihood }: WeatherItem): string {
  const { month, day } = shanghaiParts(from);
  const parts = [
    words,
    degrees(lowest, highest),
    rain !== null && rain > 0 ? `降水${rounded(rain)}毫米` : null,
    rainLikelihood === null ? null : `降水概率${String(Math.round(rainLikelihood * 100))}%`,
  ];
  return `${String(month)}月${String(day)}日：${parts.filter((part) => part !== null).join('，')}`;
}

function degrees(lowest: number | null, highest: number | null): string | null {
  if (lowest === null && highest === null) return null;
  const known = [lowest, highest].filter((value) => value !== null).map((value) => Math.round(value));
  return `${[...new Set(known)].join('～')}℃`;
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
