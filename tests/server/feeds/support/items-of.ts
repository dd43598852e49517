import {
  type FeedReading,
  type WarningItem,
  type WeatherItem,
} from '../../../../server/core/notices/feed-item';

export function warningsOf(reading: FeedReading): readonly WarningItem[] {
  if (reading.kind !== 'items') throw new Error(JSON.stringify(reading));
  return reading.items.filter((item) => item.kind === 'warning');
}

export function weathersOf(reading: FeedReading): readonly WeatherItem[] {
  if (reading.kind !== 'items') throw new Error(JSON.stringify(reading));
  return reading.items.filter((item) => item.kind === 'weather');
}
