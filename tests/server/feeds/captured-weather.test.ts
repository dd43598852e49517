import { readOpenMeteoForecast } from '../../../server/feeds/open-meteo/read-forecast';
import { readQWeatherDaily } from '../../../server/feeds/qweather/read-daily';
import { onCaptured } from './support/captured';
import { weathersOf } from './support/items-of';
import { unnoticedChanges } from './support/unnoticed-changes';

const at = (text: string) => new Date(`${text}+08:00`);
const utc = (date: Date) => date.toISOString().slice(0, 16);

onCaptured('qweather-v7/weather-3d.json', 'three days', (text) => {
  const reading = readQWeatherDaily(text);
  expect(reading).toMatchObject({ updatedAt: at('2021-11-15T16:35') });
  expect(
    weathersOf(reading).map(({ id, from, words, lowest, highest, rain, rainLikelihood }) => [
      ...[id, utc(from), words, lowest, highest, rain, rainLikelihood],
    ]),
  ).toEqual([
    ['http://hfx.link/2ax1 2021-11-15', '2021-11-14T16:00', '多云转晴', -1, 12, 0, null],
    ['http://hfx.link/2ax1 2021-11-16', '2021-11-15T16:00', '晴转多云', 0, 13, 0, null],
    ['http://hfx.link/2ax1 2021-11-17', '2021-11-16T16:00', '晴', 0, 13, 0, null],
  ]);
  expect(weathersOf(reading)[0]).toMatchObject({
    attribution: '和风天气',
    link: 'http://hfx.link/2ax1',
    until: at('2021-11-16T00:00'),
    more: { sunrise: '06:58', windScaleDay: '1-2', humidity: '65', 'refer.sources.1': 'NMC' },
  });
});

onCaptured('qweather-v7/weather-24h.json', 'twenty-four hours', (text) => {
  const hours = weathersOf(readQWeatherDaily(text));
  expect(hours).toHaveLength(24);
  expect(hours[0]).toMatchObject({
    id: 'http://hfx.link/2ax1 2021-02-16T15:00+08:00',
    from: at('2021-02-16T15:00'),
    until: at('2021-02-16T16:00'),
    words: '晴',
    lowest: 2,
    highest: 2,
    rain: 0,
    rainLikelihood: 0,
    more: { windDir: '西北风', windSpeed: '20', dew: '-25' },
  });
  expect(new Set(hours.map(({ id }) => id)).size).toBe(24);
});

onCaptured('qweather-v7/weather-now.json', 'the hour observed', (text) => {
  expect(weathersOf(readQWeatherDaily(text))).toMatchObject([
    {
      from: at('2020-06-30T20:40'),
      until: at('2020-06-30T21:40'),
      words: '多云',
      lowest: 24,
      highest: 24,
      rain: 0,
      more: { feelsLike: '26', windDir: '东南风', humidity: '72', vis: '16' },
    },
  ]);
});

onCaptured('open-meteo/beijing-2026-09-29.json', 'now and today', (text) => {
  expect(weathersOf(readOpenMeteoForecast(text))).toMatchObject([
    {
      id: '39.89455,116.35983 2026-09-29T00:45',
      attribution: 'Open-Meteo.com',
      link: 'https://open-meteo.com/',
      from: at('2026-09-29T00:30'),
      until: at('2026-09-29T00:45'),
      words: '阴',
      lowest: 18.8,
      highest: 18.8,
      rain: 0,
      rainLikelihood: null,
      more: { 'current.wind_speed_10m': '4.7', 'current_units.wind_speed_10m': 'km/h' },
    },
    {
      id: '39.89455,116.35983 2026-09-29',
      from: at('2026-09-29T00:00'),
      until: at('2026-09-30T00:00'),
      words: '小毛毛雨',
      lowest: 17.2,
      highest: 26.2,
      rain: null,
      rainLikelihood: 0.47,
      more: { 'daily.sunrise': '2026-09-29T06:08', 'daily.weather_code': '51', elevation: '47' },
    },
  ]);
});

onCaptured('open-meteo/hangzhou-2026-09-13.json', 'now', (text) => {
  expect(weathersOf(readOpenMeteoForecast(text))).toMatchObject([
    {
      from: at('2026-09-13T18:00'),
      until: at('2026-09-13T18:15'),
      words: '晴',
      lowest: 28.6,
      highest: 28.6,
      rain: 0,
      more: { 'current.surface_pressure': '1015.5', 'current.snowfall': '0' },
    },
  ]);
});

const days = [
  {
    file: 'open-meteo/beijing-6d-2026-04-20.json',
    rows: [
      ...[
        ['04-20', '阴', 10.7, 22.7],
        ['04-21', '晴', 11.6, 24.4],
        ['04-22', '阴', 9.8, 17],
      ],
      ...[
        ['04-23', '阴', 9.6, 20.7],
        ['04-24', '小毛毛雨', 14.5, 27.8],
      ],
      ['04-25', '小毛毛雨', 9.2, 18.7],
    ],
  },
  {
    file: 'open-meteo/shanghai-6d-2026-04-20.json',
    rows: [
      ...[
        ['04-20', '雾', 14.1, 24.4],
        ['04-21', '小雨', 12, 14.7],
        ['04-22', '小雨', 11.6, 20.4],
      ],
      ...[
        ['04-23', '阴', 12.2, 18.3],
        ['04-24', '阴', 13, 26.7],
        ['04-25', '多云', 17.5, 31.9],
      ],
    ],
  },
];
for (const { file, rows } of days) {
  onCaptured(file, 'six days', (text) => {
    const weathers = weathersOf(readOpenMeteoForecast(text));
    expect(weathers.map(({ id, words, lowest, highest }) => [id.slice(-5), words, lowest, highest])).toEqual(
      rows,
    );
  });
}

onCaptured('open-meteo/beijing-precip-7d-2026-03-31.json', 'rain of seven days', (text) => {
  const weathers = weathersOf(readOpenMeteoForecast(text));
  expect(weathers.map(({ rain }) => rain)).toEqual([1, 0, 0, 0.3, 1.5, 0, 0]);
  expect(weathers.map(({ from }) => utc(from))[6]).toBe('2026-04-05T16:00');
  expect(weathers[0]).toMatchObject({ words: null, lowest: null, highest: null });
});

const readers = [
  ...['weather-3d', 'weather-24h', 'weather-now'].map(
    (name) => [`qweather-v7/${name}.json`, readQWeatherDaily] as const,
  ),
  ...[
    ...['beijing-2026-09-29', 'beijing-6d-2026-04-20', 'beijing-precip-7d-2026-03-31'],
    ...['hangzhou-2026-09-13', 'shanghai-6d-2026-04-20'],
  ].map((name) => [`open-meteo/${name}.json`, readOpenMeteoForecast] as const),
];
for (const [file, read] of readers) {
  onCaptured(file, 'nothing is lost', (text) => {
    expect(unnoticedChanges(text, read)).toEqual([]);
  });
}
