import { z } from 'zod';
import { type FeedReading, type WeatherItem } from '../../core/notices/feed-item';
import { instant } from '../answers/fields';
import { jsonOf } from '../answers/json-of';
import { leavesBut } from '../answers/leaves';
import { malformed, unreadable } from '../answers/unreadable';
import { httpLink } from '../articles/http-link';
import { qweatherRefusal } from './qweather-refusal';
import { days } from './weather-days';
import { hours } from './weather-hours';
import { now } from './weather-now';

const answer = z.looseObject({
  code: z.string(),
  updateTime: instant.nullish(),
  fxLink: z.string().nullish(),
  daily: days.optional(),
  hourly: hours.optional(),
  now: now.optional(),
});

/** Weather of QWeather's v7: days (`/weather/3d` and longer), hours (`/weather/24h`) or now. */
export function readQWeatherDaily(text: string): FeedReading {
  const json = jsonOf(text);
  const refusal = qweatherRefusal(json);
  if (refusal !== null) return unreadable('refused', refusal);
  const { data, error } = answer.safeParse(json);
  if (error) return malformed(error);
  const updatedAt = data.updateTime ?? null;
  if (data.code === '204') return { kind: 'none', updatedAt };
  const blocks = [data.daily, data.hourly, data.now].filter((block) => block !== undefined);
  if (blocks.length === 0) return unreadable('malformed', 'neither daily, hourly nor now');
  const weathers = blocks.flat();
  if (weathers.length === 0) return unreadable('incomplete', 'code 200 and an empty list');
  const rest = leavesBut(json, ['fxLink', 'updateTime', 'daily', 'hourly', 'now']);
  const items = weathers.map(({ key, more, ...weather }): WeatherItem => ({
    ...weather,
    kind: 'weather',
    // The link is the only name of the place in the answer.
    id: [data.fxLink ?? '', key].join(' ').trim(),
    attribution: '和风天气',
    link: httpLink(data.fxLink ?? '', null),
    more: { ...rest, ...more },
  }));
  return { kind: 'items', items, updatedAt };
}
