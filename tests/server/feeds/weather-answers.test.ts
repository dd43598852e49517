import fc from 'fast-check';
import { readOpenMeteoForecast } from '../../../server/feeds/open-meteo/read-forecast';
import { readQWeatherDaily } from '../../../server/feeds/qweather/read-daily';
import { weathersOf } from './support/items-of';

const day = { fxDate: '2026-07-01', tempMin: '22', tempMax: '31', precip: '' };
const qweather = (parts: object) =>
  JSON.stringify({ code: '200', updateTime: '2026-07-01T08:00+08:00', ...parts });
const meteo = (parts: object) =>
  JSON.stringify({ latitude: 30.25, longitude: 120.125, utc_offset_seconds: 28800, ...parts });

test('what a day does not say is null, not zero', () => {
  expect(weathersOf(readQWeatherDaily(qweather({ daily: [day] })))).toMatchObject([
    { id: '2026-07-01', lowest: 22, highest: 31, rain: null, words: null, link: null },
  ]);
});

test('QWeather knowing nothing of a place is "none"', () => {
  expect(readQWeatherDaily('{"code":"204"}')).toEqual({ kind: 'none', updatedAt: null });
});

test.each([
  ['an error code', '{"code":"402"}', 'refused'],
  ['an error of the newer kind', '{"error":{"status":429,"title":"Too many"}}', 'refused'],
  ['an empty list', qweather({ daily: [] }), 'incomplete'],
  ['no list', qweather({}), 'malformed'],
  ['a temperature in words', qweather({ daily: [{ ...day, tempMax: 'hot' }] }), 'malformed'],
  ['a day that is not', qweather({ daily: [{ ...day, fxDate: '2026-06-31' }] }), 'malformed'],
  ['no JSON', '', 'malformed'],
])('QWeather: %s could not be read', (_, text, code) => {
  expect(readQWeatherDaily(text)).toMatchObject({ kind: 'unreadable', code });
});

test('a place with another offset has its own midnight', () => {
  const daily = { time: ['2026-07-01'], precipitation_sum: [null], weather_code: [1234] };
  const text = meteo({ utc_offset_seconds: 0, daily });
  expect(weathersOf(readOpenMeteoForecast(text))).toMatchObject([
    {
      from: new Date('2026-07-01T00:00Z'),
      rain: null,
      words: null,
      more: { 'daily.weather_code': '1234' },
    },
  ]);
});

const time = ['2026-07-01', '2026-07-02'];
const highest = { temperature_2m_max: [30, 31] };
test.each([
  ['an error in the body', '{"error":true,"reason":"Out of range"}', 'refused'],
  ['fewer values than days', meteo({ daily: { time, temperature_2m_max: [30] } }), 'incomplete'],
  ['fewer of a value without field', meteo({ daily: { time, ...highest, uv: [1] } }), 'incomplete'],
  ['no day', meteo({ daily: { time: [] } }), 'incomplete'],
  ['nothing asked for', meteo({}), 'malformed'],
  [
    'degrees Fahrenheit',
    meteo({ daily: { time, ...highest }, daily_units: { temperature_2m_max: '°F' } }),
    'malformed',
  ],
  ['a day that is not', meteo({ daily: { time: ['2026-02-29'] } }), 'malformed'],
  ['no JSON', 'busy', 'malformed'],
])('Open-Meteo: %s could not be read', (_, text, code) => {
  expect(readOpenMeteoForecast(text)).toMatchObject({ kind: 'unreadable', code });
});

test('whatever JSON comes, there is an answer', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readQWeatherDaily(text)).toMatchObject({ kind: 'unreadable' });
      expect(readOpenMeteoForecast(text)).toMatchObject({ kind: 'unreadable' });
    }),
  );
});
