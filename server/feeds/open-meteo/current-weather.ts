import { leavesBut } from '../answers/leaves';
import { type WeatherPart } from '../answers/weather-part';
import { type ForecastAnswer } from './forecast-answer';
import { localInstant } from './local-instant';
import { wmoWords } from './wmo-words';

const own = ['current.time', 'current.temperature_2m', 'current.precipitation'];

/** The current weather, if the answer has it: of the interval that ends at its time. */
export function currentWeather(answer: ForecastAnswer, raw: unknown): readonly WeatherPart[] {
  const { current, utc_offset_seconds: offset } = answer;
  const until = current ? localInstant(current.time, offset) : null;
  if (!current || until === null) return [];
  const more = Object.entries(leavesBut(raw, own)).filter(([path]) => path.startsWith('current'));
  return [
    {
      key: current.time,
      from: new Date(until.getTime() - current.interval * 1000),
      until,
      words: wmoWords(current.weather_code),
      lowest: current.temperature_2m ?? null,
      highest: current.temperature_2m ?? null,
      rain: current.precipitation ?? null,
      rainLikelihood: null,
      more: Object.fromEntries(more),
    },
  ];
}
