/** Every adapter there is, by the name `sources.csv` gives it. */
export const adapterNames = [
  'qweather-alerts',
  'qweather-daily',
  'nmc-alarms',
  'open-meteo',
  'cap',
  'rss',
  'json-feed',
  'agri-prices',
  'price-table',
  'list-page',
] as const;

export type AdapterName = (typeof adapterNames)[number];

/** Their "nothing" is: no warning is in force. */
export const warningAdapters: readonly string[] = ['qweather-alerts', 'nmc-alarms', 'cap'];

/** They speak of many places: without codes of ours nothing would be ours. */
export const adaptersOfManyPlaces: readonly string[] = ['nmc-alarms', 'cap'];
