import { z } from 'zod';
import { type FeedReading, type WeatherItem } from '../../core/notices/feed-item';
import { jsonOf } from '../answers/json-of';
import { leavesBut } from '../answers/leaves';
import { malformed, unreadable } from '../answers/unreadable';
import { currentWeather } from './current-weather';
import { dailyWeather, shortColumn } from './daily-weather';
import { forecastAnswer } from './forecast-answer';

const refused = z.object({ error: z.literal(true), reason: z.string().nullish() });

/** A forecast of Open-Meteo: its days and its current weather, those of them that were asked for. */
export function readOpenMeteoForecast(text: string): FeedReading {
  const json = jsonOf(text);
  const refusal = refused.safeParse(json);
  if (refusal.success) return unreadable('refused', refusal.data.reason ?? 'error');
  const { data, error } = forecastAnswer.safeParse(json);
  if (error) return malformed(error);
  const short = shortColumn(json);
  if (short !== null) return unreadable('incomplete', `${short} is shorter than daily.time`);
  const weathers = [...currentWeather(data, json), ...dailyWeather(data, json)];
  if (weathers.length === 0) return unreadable('incomplete', 'daily has no day');
  const rest = leavesBut(json, ['current', 'current_units', 'daily', 'daily_units']);
  const place = `${data.latitude},${data.longitude}`;
  const items = weathers.map(({ key, more, ...weather }): WeatherItem => ({
    ...weather,
    kind: 'weather',
    id: `${place} ${key}`,
    attribution: 'Open-Meteo.com',
    link: 'https://open-meteo.com/',
    more: { ...rest, ...more },
  }));
  return { kind: 'items', items, updatedAt: null };
}
