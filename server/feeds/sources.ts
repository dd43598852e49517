import { type FeedReading } from '../core/notices/feed-item';
import { readBulletins } from './agri-price/read-bulletins';
import { readJsonFeed } from './articles/read-json-feed';
import { readRssAtom } from './articles/read-rss-atom';
import { readCap } from './cap/read-cap';
import { readNmcAlarms } from './nmc/read-alarms';
import { readOpenMeteoForecast } from './open-meteo/read-forecast';
import { readPriceTable } from './price-table/read-price-table';
import { readQWeatherAlerts } from './qweather/read-alerts';
import { readQWeatherDaily } from './qweather/read-daily';

export type ReadFeed = (text: string) => FeedReading | Promise<FeedReading>;

export interface ReadsFeed {
  readonly read?: ReadFeed;
  /** In place of `read`, for what is no text. */
  readonly readBytes?: (bytes: Uint8Array) => Promise<FeedReading>;
  /** What it gives, in Chinese and English. */
  readonly gives: string;
}

/** The sources that are read without settings; list pages need selectors, see articles/read-list-page.ts. */
export const feedSources: ReadonlyMap<string, ReadsFeed> = new Map([
  ['qweather-alerts', { read: readQWeatherAlerts, gives: '和风天气的预警 · warnings of QWeather' }],
  ['qweather-daily', { read: readQWeatherDaily, gives: '和风天气的每日预报 · daily weather of QWeather' }],
  ['nmc-alarms', { read: readNmcAlarms, gives: '中央气象台的预警列表 · alarm list of the national centre' }],
  ['open-meteo', { read: readOpenMeteoForecast, gives: 'Open-Meteo 的预报 · forecast of Open-Meteo' }],
  ['cap', { read: readCap, gives: 'CAP 1.2 预警 · a CAP 1.2 alert' }],
  ['rss', { read: readRssAtom, gives: 'RSS 或 Atom 文章 · articles of RSS or Atom' }],
  ['json-feed', { read: readJsonFeed, gives: 'JSON Feed 文章 · articles of a JSON Feed' }],
  [
    'price-table',
    { readBytes: readPriceTable, gives: '农产品价格表，csv 或 xlsx · a table of farm prices, csv or xlsx' },
  ],
  ['agri-prices', { read: readBulletins, gives: '农产品价格日报 · daily farm prices' }],
]);

/** The name of a list page of a site, which is read with selectors. */
export const listPageSource = 'list-page';
