import type { FarmRegion } from '../../grid/farm-regions';

export const solarTerms = [
  ...['立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满'],
  ...['芒种', '夏至', '小暑', '大暑', '立秋', '处暑', '白露', '秋分'],
  ...['寒露', '霜降', '立冬', '小雪', '大雪', '冬至', '小寒', '大寒'],
] as const;

export type SolarTerm = (typeof solarTerms)[number];

/** What is to be done for a crop, or for animals, around a solar term (节气). */
export interface FarmEntry {
  readonly id: string;
  /** As households have it on file: 水稻, 生猪. */
  readonly crop: string;
  /** Where it holds; empty: everywhere. */
  readonly regions: readonly FarmRegion[];
  readonly climate: string;
  readonly term: SolarTerm;
  /** Days from the day of the term to the first day of the window; negative before it. */
  readonly after: number;
  /** How many days the window has. */
  readonly days: number;
  readonly title: string;
  /** As farmers read it: what to do, where it holds, whom to ask. */
  readonly text: string;
  readonly source: FarmSource;
}

export interface FarmSource {
  /** Who says so. */
  readonly name: string;
  /** A day, a month or a year, as it is known: `2026-06-09`, `2026-06`, `2026`. */
  readonly published: string;
  readonly link: string;
  /** Whether the source names the time, or a stage of growth that we placed. */
  readonly names: 'time' | 'stage';
}
