import dayjs from 'dayjs';
import { z } from 'zod';
import { leaves } from '../answers/leaves';
import { type WeatherPart } from '../answers/weather-part';
import { type ForecastAnswer } from './forecast-answer';
import { localInstant } from './local-instant';
import { wmoWords } from './wmo-words';

const columns = z.object({
  daily: z.record(z.string(), z.array(z.unknown())),
  daily_units: z.unknown().optional(),
});
const own = new Set([
  ...['time', 'temperature_2m_max', 'temperature_2m_min'],
  ...['precipitation_sum', 'precipitation_probability_max'],
]);

/** The first column with fewer values than there are days; null when each has one a day. */
export function shortColumn(raw: unknown): string | null {
  const { data } = columns.safeParse(raw);
  const short = Object.entries(data?.daily ?? {}).find(
    ([, column]) => column.length < (data?.daily['time']?.length ?? 0),
  );
  return short?.[0] ?? null;
}

/** The weather of each day, from midnight to midnight at the place. */
export function dailyWeather(answer: ForecastAnswer, raw: unknown): readonly WeatherPart[] {
  const { daily, utc_offset_seconds: offset } = answer;
  return (daily?.time ?? []).flatMap((day, at) => {
    const from = localInstant(day, offset);
    if (from === null || !daily) return [];
    const percent = daily.precipitation_probability_max?.[at] ?? null;
    return {
      key: day,
      from,
      until: dayjs(from).add(24, 'hour').toDate(),
      words: wmoWords(daily.weather_code?.[at]),
      lowest: daily.temperature_2m_min?.[at] ?? null,
      highest: daily.temperature_2m_max?.[at] ?? null,
      rain: daily.precipitation_sum?.[at] ?? null,
      rainLikelihood: percent === null ? null : percent / 100,
      more: moreOf(raw, at),
    };
  });
}

/** What the columns without a field say of this day, and the units of all. */
function moreOf(raw: unknown, at: number): Record<string, string> {
  const { data } = columns.safeParse(raw);
  const daily = Object.entries(data?.daily ?? {})
    .filter(([name]) => !own.has(name))
    .map(([name, column]): [string, unknown] => [name, column[at]]);
  return {
    ...leaves(Object.fromEntries(daily), 'daily'),
    ...leaves(data?.daily_units, 'daily_units'),
  };
}
